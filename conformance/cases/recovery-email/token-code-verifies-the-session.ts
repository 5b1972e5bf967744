import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

/** The first of the sessions that waits for its verification. @throws Blocked when none does */
async function unverifiedOne(cast: OnepwCast, sessions: readonly Credential[]): Promise<Credential> {
  for (const session of sessions) {
    if (!(await verificationFacts(cast, session)).sessionVerified) return session;
  }
  throw new Blocked('every session counts as verified before a code was given');
}

export default defineCase({
  requirements: ['recovery-email-verify-code/token-code-verifies-the-session'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await cast.mailedCode(ann);
    const later = await cast.signIn(ann, { keys: true });
    // The later one if it can be: the code of the earlier one may be that of the address too.
    const session = await unverifiedOne(cast, [later.session, ann.session]);
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: first } });
    let after = await verificationFacts(cast, session);
    if (!after.sessionVerified) {
      // The first code was not this session's, which has one of its own.
      await cast.inbox.all(ann.email);
      await cast.must('recoveryEmailResendCode', { as: session, body: {} });
      await cast.verify(ann);
      after = await verificationFacts(cast, session);
    }
    const { sessionVerified, answer } = after;
    check.equal('recovery-email-verify-code/token-code-verifies-the-session', sessionVerified, true, answer);
  },
});
