import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import { numberOf } from '../../cast/times.js';
import { hasOperation } from '../../requests/has-operation.js';

const LIVES = 'password-forgot-send-code/token-lives-for-its-ttl';
const EXPIRES = 'password-forgot-send-code/token-expires-after-its-ttl';
const STATUS = 'password-forgot-status/refused-after-expiry';
const NO_CODE = 'password-forgot-verify-code/expired-token-is-refused';
const RENEWED = 'password-forgot-send-code/new-code-after-expiry';

/** Seconds before and after the end that are not looked at: requests take their time and counts are rounded. */
const MARGIN = 5;

/** Seconds between a token that is not used and the one that replaces it, whose time is its own. */
const BETWEEN = 60;

export default defineCase({
  requirements: [LIVES, EXPIRES, NO_CODE, RENEWED],
  whereKnown: [STATUS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox', 'clock'],
  alone: true,
  async run({ cast, check, clock, edition }) {
    const ann = await cast.verifiedAccount();
    const asksStatus = hasOperation(edition, 'passwordForgotStatus');
    await whileTimePasses(cast, clock, async (pass) => {
      await cast.forgot(ann);
      await pass(BETWEEN);
      const { token, code: formerCode, answer } = await cast.forgot(ann);
      const resend = () =>
        cast.call('passwordForgotResendCode', { as: token, body: { email: cast.written(ann.email) } });
      await pass(Math.max(0, numberOf(answer, 'ttl') - MARGIN));
      check.succeeds(LIVES, await resend());
      check.succeeds(LIVES, await cast.useForgotToken(token, ann.email));
      await cast.mailedResetCode(ann);

      await pass(2 * MARGIN);
      check.errno(EXPIRES, await resend(), 110);
      if (asksStatus) check.errno(STATUS, await cast.useForgotToken(token, ann.email), 110);
      const tooLate = await submit(cast, { token }, formerCode);

      // What the refused request may have mailed all the same is not the code that is asked for now.
      await cast.inbox.all(ann.email);
      const sent = await cast.call('passwordForgotSendCode', { body: { email: cast.written(ann.email) } });
      check.succeeds(RENEWED, sent);
      const code = await cast.mailedResetCode(ann);
      const renewed = { token: cast.token(sent, cast.forgotTokenKind), code };
      const accepted = await submit(cast, renewed, code);
      check.succeeds(RENEWED, accepted);
      check.control(accepted);
      check.errno(NO_CODE, tooLate, 110);
    });
  },
});
