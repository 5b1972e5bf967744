import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { submit } from '../../cast/forgotten-password.js';
import { hasOperation } from '../../requests/has-operation.js';

const CANCELED = 'password-forgot-resend-code/canceled-token-is-refused';
const CONSUMED = 'password-forgot-resend-code/consumed-token-is-refused';

/** Three tokens of one account: two are canceled one after the other, the third is used up by a reset. */
export default defineCase({
  requirements: [CANCELED],
  whereKnown: [CONSUMED],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const resend = (as: Credential) =>
      cast.call('passwordForgotResendCode', { as, body: { email: cast.written(ann.email) } });
    const first = await cast.forgot(ann);
    const second = await cast.forgot(ann);
    const ofFirst = await resend(first.token);
    const third = await cast.forgot(ann);
    const late = [ofFirst, await resend(first.token), await resend(second.token)];
    check.control(await resend(third.token));
    for (const answer of late) check.errno(CANCELED, answer, 110);

    // The line about consumed tokens came with this operation.
    if (!hasOperation(edition, 'passwordForgotStatus')) return;
    const accepted = await submit(cast, third, third.code);
    check.control(accepted);
    const reset = cast.withPassword(ann, cast.hex());
    cast.remember(reset);
    await cast.must('accountReset', cast.resetCall(cast.token(accepted, 'accountResetToken'), reset));
    check.errno(CONSUMED, await resend(third.token), 110);
  },
});
