import { defineCase } from '../../case.js';
import type { OnepwCast, SignIn } from '../../cast/onepw-cast.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked, brokenOnTheWay } from '../../stops.js';

const LAW = 'recovery-email-verify-code/token-code-verifies-the-key-fetch-token';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    const code = await cast.mailedCode(ann);
    // Servers differ in what needs a confirmation of its own: a sign-in before the address is verified, or after.
    const before = await cast.signIn(ann, { keys: true });
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const waiting = await unverifiedOf(cast, [
      before,
      await cast.signIn(ann, { keys: true, body: { reason: 'reconnect' } }),
    ]);
    check.control(await cast.call('accountKeys', { as: cast.token(ann.created, 'keyFetchToken') }));
    await cast.inbox.all(ann.email);
    // No line says that there are mails for an account whose address is verified (line 780: may).
    await cast.mustWhereServed('recoveryEmailResendCode', { as: waiting.session, body: {} });
    await cast.verify(ann);
    if (!(await verificationFacts(cast, waiting.session)).sessionVerified)
      throw brokenOnTheWay(
        'the session is unverified after its code',
        'recovery-email-verify-code/token-code-verifies-the-session',
      );
    check.succeeds(LAW, await cast.call('accountKeys', { as: cast.token(waiting.answer, 'keyFetchToken') }));
  },
});

/** The first sign-in whose session is unverified while the address is verified. @throws Blocked when there is none */
async function unverifiedOf(cast: OnepwCast, signIns: readonly SignIn[]): Promise<SignIn> {
  for (const signIn of signIns) {
    const { emailVerified, sessionVerified } = await verificationFacts(cast, signIn.session);
    if (emailVerified && !sessionVerified) return signIn;
  }
  throw new Blocked('every sign-in counts as verified, so that no code is left to be given for one');
}
