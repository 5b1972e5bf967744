import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/ecosystem-anon-id-is-the-users';

/**
 * Of one user nothing else is set, of another the display name, and of a third the avatar. That of a fourth is longer than
 * a column of a database, which a server may refuse.
 */
const BESIDE = ['nothing', 'displayName', 'avatar'] as const;

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const other of BESIDE) {
      const ann = await cast.user();
      const ecosystemAnonId = await cast.ecosystemAnonId(ann);
      if (other === 'displayName') await cast.displayName(ann);
      if (other === 'avatar') await cast.must('avatarUpload', await cast.upload(ann));
      const answer = await cast.ask(ann, 'profile');
      check.equal(LAW, fieldsOf(answer).ecosystemAnonId, ecosystemAnonId, answer);
    }
    const ben = await cast.user();
    const body = { ecosystemAnonId: `${cast.anonId()}${cast.hex(800)}` };
    const set = await cast.call('ecosystemAnonIdPost', await cast.good(ben, 'ecosystemAnonIdPost', { body }));
    if (!isSuccess(set)) return;
    const own = fieldsOf(await cast.ask(ben, 'ecosystemAnonId')).ecosystemAnonId;
    const answer = await cast.ask(ben, 'profile');
    check.equal(LAW, fieldsOf(answer).ecosystemAnonId, own, answer);
  },
});
