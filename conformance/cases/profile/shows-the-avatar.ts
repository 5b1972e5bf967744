import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/avatar-is-the-users';

/** Of one user nothing else is set, of another the display name, and of a third the identifier. */
const BESIDE = ['nothing', 'displayName', 'ecosystemAnonId'] as const;

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const other of BESIDE) {
      const ann = await cast.user();
      await cast.must('avatarUpload', await cast.upload(ann));
      if (other !== 'nothing') await cast[other](ann);
      const avatar = text(await cast.ask(ann, 'avatar'), 'avatar');
      const answer = await cast.ask(ann, 'profile');
      await checkSameProperty(check, cast.caller, LAW, { actual: fieldsOf(answer).avatar, expected: avatar, answer });
    }
  },
});
