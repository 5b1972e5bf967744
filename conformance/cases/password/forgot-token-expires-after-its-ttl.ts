import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import { numberOf } from '../../cast/times.js';

const LIVES = 'password-forgot-send-code/token-lives-for-its-ttl';
const EXPIRES = 'password-forgot-send-code/token-expires-after-its-ttl';
const STATUS = 'password-forgot-status/refused-after-expiry';
const RENEWED = 'password-forgot-send-code/new-code-after-expiry';

/** Seconds before and after the end that are not looked at: requests take their time and counts are rounded. */
const MARGIN = 5;

export default defineCase({
  requirements: [LIVES, EXPIRES, STATUS, RENEWED],
  needs: ['mailbox', 'clock'],
  alone: true,
  async run({ cast, check, clock }) {
    const ann = await cast.verifiedAccount();
    const { token, answer } = await cast.forgot(ann);
    const resend = () => cast.call('passwordForgotResendCode', { as: token, body: { email: ann.email } });
    const status = () => cast.call('passwordForgotStatus', { as: token });
    await whileTimePasses(cast, clock, async (pass) => {
      await pass(Math.max(0, numberOf(answer, 'ttl') - MARGIN));
      const [resent, seen] = [await resend(), await status()];
      check.succeeds(LIVES, resent);
      check.succeeds(LIVES, seen);
      await cast.mailedResetCode(ann);

      await pass(2 * MARGIN);
      check.errno(EXPIRES, await resend(), 110);
      check.errno(STATUS, await status(), 110);

      // What the refused request may have mailed all the same is not the code that is asked for now.
      await cast.inbox.all(ann.email);
      const sent = await cast.call('passwordForgotSendCode', { body: { email: ann.email } });
      check.succeeds(RENEWED, sent);
      const code = await cast.mailedResetCode(ann);
      const renewed = { token: cast.token(sent, 'passwordForgotToken'), code };
      check.succeeds(RENEWED, await submit(cast, renewed, code));
    });
  },
});
