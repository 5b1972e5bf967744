import { defineCase } from '../../case.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import type { LoginStart } from '../../cast/srp-login.js';
import { finishCall, proofOf, REFUSING_A_LOGIN, startCall, startOf } from '../../cast/srp-login.js';

const LIVES = 'auth-start/srp-token-lives-for-60-seconds';
const EXPIRES = 'auth-start/srp-token-expires-after-60-seconds';

/** Seconds (line 420). */
const LIFETIME = 60;

/** Seconds before and after the end that are not looked at: requests take their time and clocks are rounded. */
const MARGIN = 5;

export default defineCase({
  requirements: [LIVES, EXPIRES],
  casts: ['srp'],
  needs: ['clock'],
  alone: true,
  async run({ cast, check, clock }) {
    const ann = await cast.account();
    const start = async () => startOf(await cast.must('authStart', startCall(ann.email)));
    const finish = (begun: LoginStart) =>
      cast.call('authFinish', finishCall(begun, proofOf(begun, ann, cast.secret())));
    await whileTimePasses(cast, clock, async (pass) => {
      // One after the other: what a second start does to the token of the first is judged by a case of its own.
      const first = await start();
      // A device that signs out meanwhile ends neither the time nor what was begun in it.
      await cast.must('sessionDestroy', { as: ann.session, body: {} });
      await pass(LIFETIME - MARGIN);
      const inTime = await finish(first);
      check.succeeds(LIVES, inTime);
      check.control(inTime);
      const second = await start();
      await pass(LIFETIME + MARGIN);
      check.errno(EXPIRES, await finish(second), REFUSING_A_LOGIN);
    });
  },
});
