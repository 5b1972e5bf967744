import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';

const LAW = 'avatar-delete/unknown-id-is-no-failure-of-the-server';

/** With an id in the form of one (line 186), of a user who has an avatar under another. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const id = await cast.avatar(ann);
    const unknown = await cast.good(ann, 'avatarDelete', { path: { id: cast.hex(16) } });
    const answer = await cast.call('avatarDelete', unknown);
    judgeNoFailureOfTheServer(check, LAW, answer);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
  },
});
