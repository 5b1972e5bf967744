import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { submit, wrongCode } from '../../cast/forgotten-password.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { brokenOnTheWay } from '../../stops.js';

const LAW = 'recovery-email-verify-code/email-stays-verified';

/**
 * What comes after the code: a sign-in, another mail, a wrong code, the same one again, a sign-out, a password that was
 * forgotten, a wrong code for that, new passwords.
 */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { uid } = ann;
    const code = await cast.verify(ann);
    if (!(await verificationFacts(cast, ann.session)).emailVerified)
      throw brokenOnTheWay('the code verifies nothing', 'recovery-email-verify-code/email-code-verifies-the-email');
    const stays = async (session: Credential) => {
      const { emailVerified, answer } = await verificationFacts(cast, session);
      check.equal(LAW, emailVerified, true, answer);
    };
    const { session } = await cast.signIn(ann);
    await stays(session);
    await cast.call('recoveryEmailResendCode', { as: session, body: {} });
    await stays(session);
    await cast.call('recoveryEmailVerifyCode', { body: { uid, code: anotherOfItsKind(code) } });
    await stays(session);
    await cast.call('recoveryEmailVerifyCode', { body: { uid, code } });
    await stays(session);
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
    await stays(session);
    const forgotten = await cast.forgot(ann);
    await stays(session);
    await submit(cast, forgotten, wrongCode(forgotten.code));
    await stays(session);

    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    await stays((await cast.signIn(changed)).session);
    await cast.inbox.all(ann.email);
    // A reset that comes to nothing.
    await cast.call('accountReset', { as: await cast.resetToken(ann), body: {} });
    await stays((await cast.signIn(changed)).session);
    const reset = cast.withPassword(ann, cast.hex());
    cast.remember(reset);
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(ann), reset));
    await stays((await cast.signIn(reset)).session);
  },
});
