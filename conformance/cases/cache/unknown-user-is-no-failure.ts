import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { isSuccess } from '../../judging/success.js';

const LAW = 'cache-delete/unknown-user-is-no-failure-of-the-server';

/** With a uid in the form of one, which nobody has, and with what has another form. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const bearer = cast.cacheSecret;
    const known = { path: { uid: await cast.uidOf(await cast.user()) }, bearer };
    check.control(await cast.call('cacheDelete', known));
    for (const uid of [cast.hex(16), cast.hex(20), 'nobody', '0']) {
      const answer = await cast.call('cacheDelete', { path: { uid }, bearer });
      // Then it is judged like any other success of the operation.
      if (isSuccess(answer)) answer.expectation = 'success';
      judgeNoFailureOfTheServer(check, LAW, answer);
    }
  },
});
