import { defineCase } from '../../case.js';
import { submit, wrongCode } from '../../cast/forgotten-password.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import { requireRefusal } from '../../cast/refusal.js';
import { numberOf, timestampOf } from '../../cast/times.js';
import { Blocked } from '../../stops.js';

const OF_STATUS = 'password-forgot-status/ttl-counts-down';
const OF_RESEND = 'password-forgot-resend-code/ttl-is-shorter';
const CODE = 'password-forgot-verify-code/mailed-code-is-accepted';
const RESETS = 'account-reset/token-of-verify-code-is-accepted';

/** Seconds, and how far two machines may be apart. */
const LATER = 60;
const TOLERANCE = 10;

/** A wrong code and another mail with the right one: the token grows no younger, and the code leads to a reset still. */
export default defineCase({
  requirements: [OF_STATUS, OF_RESEND, CODE, RESETS],
  needs: ['mailbox', 'clock'],
  alone: true,
  async run({ cast, check, clock }) {
    const ann = await cast.verifiedAccount();
    await whileTimePasses(cast, clock, async (pass) => {
      const forgotten = await cast.forgot(ann);
      const { token: as, code, answer: sent } = forgotten;
      const most = numberOf(sent, 'ttl') - LATER + TOLERANCE;
      await pass(LATER);
      requireRefusal(await submit(cast, forgotten, wrongCode(code)), [105], 'a wrong code');
      const status = await cast.must('passwordForgotStatus', { as });
      if (timestampOf(status) < timestampOf(sent) + LATER - TOLERANCE)
        throw new Blocked('the clock of the target did not move');
      const resent = await cast.must('passwordForgotResendCode', { as, body: { email: ann.email } });
      const again = await cast.must('passwordForgotStatus', { as });
      for (const [law, answer] of [
        [OF_STATUS, status],
        [OF_RESEND, resent],
        [OF_STATUS, again],
      ] as const) {
        const left = numberOf(answer, 'ttl');
        check.that(law, left > 0 && left <= most, `above 0 and no more than ${most}`, String(left), answer);
      }
      const handedIn = await cast.call('passwordForgotVerifyCode', { as, body: { code } });
      check.succeeds(CODE, handedIn);
      const renewed = cast.withPassword(ann, cast.hex());
      cast.remember(renewed);
      const token = cast.token(handedIn, 'accountResetToken');
      check.succeeds(RESETS, await cast.call('accountReset', cast.resetCall(token, renewed)));
    });
  },
});
