import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

/**
 * Whether account/keys takes a sign-in for verified: once the address is, it refuses only an unverified session
 * (line 453), so that the status has something to agree with.
 */
async function keysAreGiven(cast: OnepwCast, keyFetch: Credential | undefined): Promise<boolean> {
  if (keyFetch === undefined) throw new Blocked('the sign-in brought no keyFetchToken');
  const answer = await cast.call('accountKeys', { as: keyFetch });
  if (answer.response.status === 200 && typeof fieldsOf(answer).bundle === 'string') return true;
  if (fieldsOf(answer).errno === 104) return false;
  throw new Blocked(`account/keys met ${summary(answer)}`);
}

export default defineCase({
  requirements: ['recovery-email-status/session-verified-tells-of-the-session'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    const code = await cast.mailedCode(ann);
    const other = await cast.signIn(ann, { keys: true });
    await requireUnverified(cast, ann.session);
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    for (const { session, keyFetch } of [ann, other]) {
      const { sessionVerified, answer } = await verificationFacts(cast, session);
      const given = await keysAreGiven(cast, keyFetch);
      check.equal('recovery-email-status/session-verified-tells-of-the-session', sessionVerified, given, answer);
    }
  },
});
