import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { brokenOnTheWay } from '../../stops.js';

const REFUSED = 'account-recovery-methods-verify-code/refuses-a-wrong-code';
const NOTHING = 'account-recovery-methods-verify-code/wrong-code-verifies-nothing';
const VERIFIES = 'account-recovery-methods-verify-code/code-verifies-the-method';

export default defineCase({
  casts: ['key-server'],
  requirements: [REFUSED, NOTHING, VERIFIES],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    if ((await methodOf(cast, ann)).method.verified !== false)
      throw brokenOnTheWay(
        'the address counts as verified before a code was given',
        'account-recovery-methods/unverified-until-the-code-is-given',
      );
    const { email } = ann;
    const submit = (given: string) => cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code: given } });
    // Before any was mailed.
    const early = await submit(cast.hex(16));
    await cast.sendCode(ann);
    const wrong = await submit(anotherOfItsKind(await cast.mailedCode(ann)));
    const { method, answer } = await methodOf(cast, ann);
    // Only a right code that works afterwards shows that the wrong one was refused for being wrong.
    await cast.verify(ann);
    const after = await methodOf(cast, ann);
    // No line says how many wrong codes there may be; but this one was taken.
    check.equal(VERIFIES, after.method.verified, true, after.answer);
    if (after.method.verified !== true) throw brokenOnTheWay('the right code verifies nothing either', VERIFIES);
    check.equal(NOTHING, method.verified, false, answer);
    for (const refused of [early, wrong]) check.refused(REFUSED, refused);
  },
});
