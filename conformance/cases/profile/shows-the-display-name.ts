import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/display-name-is-the-users';

/** What goes through other hands on its way into the profile than on that to its own endpoint (line 270). */
const UNUSUAL = [`Zoë 名 🦊 "A." O'Neil & <Sons>`, 'of the Examples '.repeat(12)];

/**
 * Of one user nothing else is set, and of another the avatar is; the names of others are unusual, which a server may
 * refuse, and as they are given by their own endpoint they stand in the profile.
 */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const hasAvatar of [false, true]) {
      const ann = await cast.user();
      const displayName = await cast.displayName(ann);
      if (hasAvatar) await cast.must('avatarUpload', await cast.upload(ann));
      const answer = await cast.ask(ann, 'profile');
      check.equal(LAW, fieldsOf(answer).displayName, displayName, answer);
    }
    for (const unusual of UNUSUAL) {
      const ann = await cast.user();
      const body = { displayName: `${unusual}${cast.hex(4)}` };
      const set = await cast.call('displayNamePost', await cast.good(ann, 'displayNamePost', { body }));
      if (!isSuccess(set)) continue;
      const own = fieldsOf(await cast.ask(ann, 'displayName')).displayName;
      const answer = await cast.ask(ann, 'profile');
      check.equal(LAW, fieldsOf(answer).displayName, own, answer);
    }
  },
});
