import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { SERVICE } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

/** The sessions that wait for their verification. @throws Blocked when none does */
async function unverifiedOf(cast: OnepwCast, sessions: readonly Credential[]): Promise<readonly Credential[]> {
  const waiting: Credential[] = [];
  for (const session of sessions) {
    if (!(await verificationFacts(cast, session)).sessionVerified) waiting.push(session);
  }
  if (waiting.length === 0) throw new Blocked('every session counts as verified before a code was given');
  return waiting;
}

const LAW = 'recovery-email-verify-code/token-code-verifies-the-session';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await cast.mailedCode(ann);
    const told = { service: SERVICE, reason: 'reconnect' };
    const later = [await cast.signIn(ann, { keys: true }), await cast.signIn(ann, { keys: true, body: told })];
    // The later ones first: the code of the earliest may be that of the address too.
    const sessions = await unverifiedOf(cast, [...later.map(({ session }) => session), ann.session]);
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: first } });
    for (const session of sessions) {
      let after = await verificationFacts(cast, session);
      if (!after.sessionVerified) {
        // The codes before were not this session's, which has one of its own.
        await cast.inbox.all(ann.email);
        await cast.must('recoveryEmailResendCode', { as: session, body: {} });
        const body = { uid: ann.uid, code: await cast.mailedCode(ann) };
        check.succeeds(LAW, await cast.call('recoveryEmailVerifyCode', { body }));
        after = await verificationFacts(cast, session);
      }
      check.equal(LAW, after.sessionVerified, true, after.answer);
    }
  },
});
