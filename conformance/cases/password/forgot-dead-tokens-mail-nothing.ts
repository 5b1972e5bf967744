import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';

const CANCELED = 'password-forgot-resend-code/canceled-token-is-refused';

/** Three tokens of one account: two are canceled one after the other, the third is good. */
export default defineCase({
  requirements: [CANCELED],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
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
  },
});
