import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { isSuccess } from '../../judging/success.js';
import { inOtherCase } from '../../requests/other-values.js';

const LAW = 'account-recovery-methods-verify-code/later-code-verifies-the-method';
const UNTIL = 'account-recovery-methods/unverified-until-the-code-is-given';

export default defineCase({
  requirements: [LAW, UNTIL],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email } = ann;
    await cast.sendCode(ann);
    let code = await cast.mailedCode(ann);
    // Whether the case of an address matters no line says: who takes this one for the account's mails its code.
    const asked = await cast.call('accountRecoveryMethodsSendCode', {
      as: ann.session,
      body: { email: inOtherCase(email) },
    });
    const ofOtherCase = isSuccess(asked) ? await ifItComes(cast.mailedCode(ann)) : undefined;
    if (!isSuccess(asked)) asked.expectation = 'refusal';
    if (ofOtherCase === undefined) {
      await cast.sendCode(ann);
      code = await cast.mailedCode(ann);
    }
    const before = await methodOf(cast, ann);
    check.equal(UNTIL, before.method.verified, false, before.answer);
    const body = { email, code: ofOtherCase ?? code };
    check.succeeds(LAW, await cast.call('accountRecoveryMethodsVerifyCode', { body }));
    const { method, answer } = await methodOf(cast, ann);
    check.equal(LAW, method.verified, true, answer);
  },
});
