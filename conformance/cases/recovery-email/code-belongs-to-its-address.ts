import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-recovery-methods-verify-code/refuses-the-code-of-another-address';
const VERIFIES = 'account-recovery-methods-verify-code/code-verifies-the-method';

/** Ann hands her code in when Eve has asked for one after her. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW, VERIFIES],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const submit = (email: string, code: string) =>
      cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } });
    await cast.sendCode(ann);
    const code = await cast.mailedCode(ann);
    await cast.sendCode(eve);
    const evesCode = await cast.mailedCode(eve);
    if (code === evesCode) throw new Blocked('both accounts happened to get the same code');
    const crossed = await submit(eve.email, code);
    check.control(await submit(ann.email, code));
    const anns = await methodOf(cast, ann);
    check.equal(VERIFIES, anns.method.verified, true, anns.answer);
    if (anns.method.verified !== true) throw new Blocked('the code verifies its own address neither');
    check.refused(LAW, crossed);
    // Once more, with a code that is known to be good.
    check.refused(LAW, await submit(eve.email, code));
    const { method, answer } = await methodOf(cast, eve);
    check.equal(LAW, method.verified, false, answer);
  },
});
