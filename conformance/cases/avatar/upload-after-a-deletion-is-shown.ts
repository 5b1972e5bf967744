import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { isRefused } from '../../judging/failure-of-the-server.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar-upload/becomes-the-avatar-after-a-deletion';

/** Once with another picture than the deleted one, and once with the same, whose id may be made of its bytes. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.good(ann, 'avatar');
    const shown = async () => documentedAnswer(check, await cast.call('avatar', call));
    const without = async (deleted: string) => {
      check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id: deleted } })));
      return (await shown()).fields;
    };
    const former = await cast.avatar(ann);
    const none = await without(former);
    const colours = cast.hex(12);
    for (const deleted of [former, undefined]) {
      const upload = await cast.call('avatarUpload', await cast.upload(ann, colours));
      // No line says that a picture may come back which was deleted.
      if (deleted === undefined && isRefused(upload)) return;
      check.control(upload);
      const { answer, fields } = await shown();
      const { id, avatar, avatarDefault } = fields;
      const isNew = typeof id === 'string' && id !== deleted && id !== none.id && avatar !== none.avatar;
      const due =
        deleted === undefined ? 'an avatar that is not the default' : 'neither the default nor the deleted one';
      const actual = `id ${inWords(id)}, avatar ${inWords(avatar)}, avatarDefault ${inWords(avatarDefault)}`;
      check.that(LAW, isNew && avatarDefault !== true, due, actual, answer);
      if (deleted !== undefined && isNew) await without(id);
    }
  },
});
