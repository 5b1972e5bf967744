import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { submit } from '../../cast/forgotten-password.js';
import { fieldsOf } from '../../wire/exchange.js';

const TOKEN = 'password-forgot-send-code/token-is-accepted-by-verify-code';
const CODE = 'password-forgot-verify-code/mailed-code-is-accepted';
const RESENT = 'password-forgot-resend-code/mails-the-code-again';
const PLAIN_HEX = 'password-forgot-verify-code/reset-token-is-plain-hex';

export default defineCase({
  requirements: [TOKEN, CODE, PLAIN_HEX, RESENT],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const forgotten = await cast.forgot(ann);
    const accepted = await submit(cast, forgotten, forgotten.code);
    const given = fieldsOf(accepted).accountResetToken;
    if (typeof given === 'string') {
      const isHex = /^(?:[0-9a-f]{2})+$/i.test(given);
      check.that(PLAIN_HEX, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters');
    }
    check.succeeds(TOKEN, accepted);
    check.succeeds(CODE, accepted);

    // An encrypted token would be hex as well; only the plain one signs.
    const renewed = cast.withPassword(ann, cast.hex());
    cast.remember(renewed);
    const token = cast.token(accepted, 'accountResetToken');
    check.succeeds(PLAIN_HEX, await cast.call('accountReset', cast.resetCall(token, renewed)));

    // The address need not be verified for that.
    const bob = await cast.account();
    await cast.mailedCode(bob);
    const early = await cast.forgot(bob);
    const resent = await cast.must('passwordForgotResendCode', {
      as: early.token,
      body: { email: cast.written(bob.email) },
    });
    const copy = await ifItComes(cast.mailedResetCode(bob));
    const words = copy === undefined ? 'no such mail' : 'a mail';
    check.that(RESENT, copy !== undefined, 'a second mail with a code, to an unverified address too', words, resent);
    check.succeeds(CODE, await submit(cast, early, early.code));
  },
});
