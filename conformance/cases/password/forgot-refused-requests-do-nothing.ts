import { defineCase } from '../../case.js';
import { submit, triesOf, wrongCode } from '../../cast/forgotten-password.js';
import { mailsWith } from '../../cast/leaks.js';
import { requireRefusal } from '../../cast/refusal.js';
import { numberOf } from '../../cast/times.js';

const NO_CODE = 'recovery-email-resend-code/refused-request-mails-nothing';
const NO_RESET_CODE = 'password-forgot-resend-code/refused-request-mails-nothing';
const NO_TRY = 'password-forgot-verify-code/refused-signature-costs-no-try';

/** Somebody has the ids of Ann's tokens, and keys of their own. */
export default defineCase({
  requirements: [NO_CODE, NO_RESET_CODE, NO_TRY],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    const forged = async (operation: string, call: { as: typeof ann.session; body: object }) => {
      const refused = await cast.call(operation, { ...call, hawk: { key: Buffer.from(cast.hex(), 'hex') } });
      requireRefusal(refused, [109, 110], 'a request that is signed with another key');
    };
    const before = await mailsWith(cast, ann, code);
    const resend = { as: ann.session, body: {} };
    for (const _time of ['once', 'twice']) await forged('recoveryEmailResendCode', resend);
    const sent = await cast.must('recoveryEmailResendCode', resend);
    await cast.mailedCode(ann);
    check.equal(NO_CODE, await mailsWith(cast, ann, code), before + 1, sent);

    const forgotten = await cast.forgot(ann);
    const tries = triesOf(forgotten.answer);
    const mailed = await mailsWith(cast, ann, forgotten.code);
    const again = { as: forgotten.token, body: { email: cast.written(ann.email) } };
    await forged('passwordForgotResendCode', again);
    for (let nth = 0; nth < tries; nth += 1)
      await forged('passwordForgotVerifyCode', { as: forgotten.token, body: { code: wrongCode(forgotten.code) } });
    await forged('passwordForgotVerifyCode', { as: forgotten.token, body: { code: forgotten.code } });
    const resent = await cast.call('passwordForgotResendCode', again);
    check.succeeds(NO_TRY, resent);
    check.equal(NO_TRY, numberOf(resent, 'tries'), tries, resent);
    await cast.mailedResetCode(ann);
    check.equal(NO_RESET_CODE, await mailsWith(cast, ann, forgotten.code), mailed + 1, resent);
    check.succeeds(NO_TRY, await submit(cast, forgotten, forgotten.code));
  },
});
