import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { summary } from '../../wire/exchange.js';

const LAW = 'cache-delete/unknown-user-is-no-failure-of-the-server';

/** With a uid in the form of one, which nobody has. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const bearer = cast.cacheSecret;
    const known = { path: { uid: await cast.uidOf(await cast.user()) }, bearer };
    check.control(await cast.call('cacheDelete', known));
    const answer = await cast.call('cacheDelete', { path: { uid: cast.hex(16) }, bearer });
    // Then it is judged like any other success of the operation.
    if (isSuccess(answer)) answer.expectation = 'success';
    if (NOT_NOW.includes(answer.response.status)) throw new Blocked(`the request met ${summary(answer)}`);
    check.that(LAW, answer.response.status < 500, 'a success, or a status from 400 to 499', summary(answer), answer);
  },
});
