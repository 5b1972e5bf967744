import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { text } from '../../cast/cast.js';
import { pictureOfKind } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { isSuccess } from '../../judging/success.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/avatar-is-the-users';

/**
 * Of one user nothing else is set, of another the display name, which somebody with another avatar has as well, and of a
 * third the identifier; a fourth has a JPEG.
 */
const BESIDE = ['nothing', 'displayName', 'ecosystemAnonId', 'jpeg'] as const;

async function jpeg(colours: string): Promise<Call> {
  const { type, bytes } = await pictureOfKind('jpeg', colours);
  return { headers: { 'content-type': type }, bytes };
}

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const other of BESIDE) {
      const name = other === 'displayName' ? await nameOfAnother(cast) : undefined;
      const ann = await cast.user();
      const upload = await cast.upload(ann);
      // Which kinds are taken is left open.
      if (other !== 'jpeg') await cast.must('avatarUpload', upload);
      else if (!isSuccess(await cast.call('avatarUpload', { ...upload, ...(await jpeg(cast.hex(12))) }))) return;
      // A name that somebody has may be refused to others: then this user has none.
      if (name !== undefined)
        await cast.call('displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName: name } }));
      if (other === 'ecosystemAnonId') await cast.ecosystemAnonId(ann);
      const avatar = text(await cast.ask(ann, 'avatar'), 'avatar');
      const answer = await cast.ask(ann, 'profile');
      await checkSameProperty(check, cast.caller, LAW, { actual: fieldsOf(answer).avatar, expected: avatar, answer });
    }
  },
});

/** The name of somebody who has an avatar. */
async function nameOfAnother(cast: ProfileCast): Promise<string> {
  const ben = await cast.user();
  await cast.must('avatarUpload', await cast.upload(ben));
  return cast.displayName(ben);
}
