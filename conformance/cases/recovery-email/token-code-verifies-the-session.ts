import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
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

/**
 * Gives the codes that arrive until the session is verified or no further mail comes: the first ones may be of earlier
 * mails that were still on their way, and are good for other sessions or no more.
 * @throws Blocked when no code arrives at all
 */
async function mailedCodesGiven(cast: OnepwCast, account: Account, session: Credential) {
  const give = async (code: string) => ({
    answer: await cast.call('recoveryEmailVerifyCode', { body: { uid: account.uid, code } }),
    after: await verificationFacts(cast, session),
  });
  let given = await give(await cast.mailedCode(account));
  while (!given.after.sessionVerified) {
    const code = await cast.mailedCode(account).catch(silence);
    if (code === undefined) break;
    given = await give(code);
  }
  return given;
}

function silence(error: unknown): undefined {
  if (!(error instanceof Blocked)) throw error;
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
        // The codes before were not this session's, which has one of its own. No line says that there are mails for an
        // account whose address is verified (line 780: may).
        await cast.inbox.all(ann.email);
        await cast.mustWhereServed('recoveryEmailResendCode', { as: session, body: {} });
        const given = await mailedCodesGiven(cast, ann, session);
        check.succeeds(LAW, given.answer);
        after = given.after;
      }
      check.equal(LAW, after.sessionVerified, true, after.answer);
    }
  },
});
