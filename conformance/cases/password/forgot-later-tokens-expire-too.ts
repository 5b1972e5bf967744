import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import { numberOf } from '../../cast/times.js';

const EXPIRES = 'password-forgot-send-code/token-expires-after-its-ttl';
const LIVES = 'password-forgot-send-code/token-lives-for-its-ttl';
const NO_CODE = 'password-forgot-verify-code/expired-token-is-refused';

/** Seconds before and after the end that are not looked at: requests take their time and counts are rounded. */
const MARGIN = 5;

/** Twice the account lets a token expire, and asks for another one. */
export default defineCase({
  requirements: [EXPIRES, LIVES, NO_CODE],
  casts: ['onepw', 'srp'],
  needs: ['mailbox', 'clock'],
  alone: true,
  async run({ cast, check, clock }) {
    const ann = await cast.verifiedAccount();
    await whileTimePasses(cast, clock, async (pass) => {
      const expired = [];
      for (const _time of ['once', 'twice']) {
        const forgotten = await cast.forgot(ann);
        const body = { email: cast.written(ann.email) };
        await pass(Math.max(0, numberOf(forgotten.answer, 'ttl') - MARGIN));
        check.succeeds(LIVES, await cast.useForgotToken(forgotten.token, ann.email));
        await pass(2 * MARGIN);
        // What was mailed for that is no answer to what comes now.
        await cast.inbox.all(ann.email);
        expired.push({
          resend: await cast.call('passwordForgotResendCode', { as: forgotten.token, body }),
          code: await submit(cast, forgotten, forgotten.code),
        });
        // What a refused request may have mailed all the same is not the code that is asked for next.
        await cast.inbox.all(ann.email);
      }
      const { token, code } = await cast.forgot(ann);
      check.control(await submit(cast, { token }, code));
      for (const late of expired) {
        check.errno(EXPIRES, late.resend, 110);
        check.errno(NO_CODE, late.code, 110);
      }
    });
  },
});
