import { defineCase } from '../../case.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/code-belongs-to-its-uid', 'recovery-email-verify-code/code-is-random'],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const eve = await cast.accountAlone();
    const bob = await cast.accountAlone();
    const code = await cast.mailedCode(ann);
    const codes = new Set([code, await cast.mailedCode(eve), await cast.mailedCode(bob)]);
    const counted = `${codes.size} different codes`;
    check.that(
      'recovery-email-verify-code/code-is-random',
      codes.size === 3,
      '3 different codes',
      counted,
      bob.created,
    );
    const crossed = await cast.call('recoveryEmailVerifyCode', { body: { uid: eve.uid, code } });
    check.control(await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } }));
    check.errno('recovery-email-verify-code/code-belongs-to-its-uid', crossed, 105);
  },
});
