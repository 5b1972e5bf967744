import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';

const LAW = 'account-recovery-methods-verify-code/code-verifies-the-method';
const UNTIL = 'account-recovery-methods/unverified-until-the-code-is-given';

/** A code is mailed to an address, and handed in without a signature. */
export default defineCase({
  requirements: [LAW, UNTIL],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.sendCode(ann);
    const code = await cast.mailedCode(ann);
    // It may be refused; where it is not, another code is under way to the address.
    await cast.call('passwordForgotSendCode', { body: { email: ann.email } });
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    const { session } = await cast.signIn(changed);
    // A reset may have ended it already.
    await cast.call('sessionDestroy', { as: ann.session, body: {} });
    const { email } = ann;
    const before = await methodOf(cast, { email, session });
    check.equal(UNTIL, before.method.verified, false, before.answer);
    check.succeeds(LAW, await cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } }));
    const { method, answer } = await methodOf(cast, { email, session });
    check.equal(LAW, method.verified, true, answer);
  },
});
