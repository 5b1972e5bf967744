import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { changePassword } from '../../cast/password-change.js';
import { resetPassword } from '../../cast/reset.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const lawsOf = (operation: string) => ({
  sessionToken: `${operation}/session-token-on-request`,
  keyFetchToken: `${operation}/key-fetch-token-on-request`,
  live: `${operation}/session-token-is-live`,
  keys: `${operation}/key-fetch-token-fetches-keys`,
});

const CHANGE = lawsOf('password-change-finish');
const RESET = lawsOf('account-reset');

/** A new password with the wish for a session and its keys; a change carries on the session that is given. */
async function renewed(cast: OnepwCast, ann: Account, session: Credential | undefined) {
  if (session === undefined) {
    const { person, answer } = await resetPassword(cast, ann, { keys: true, body: { sessionToken: true } });
    return { person, answer, laws: RESET };
  }
  const { account: person, answer } = await changePassword(cast, ann, { session, keys: true });
  return { person, answer, laws: CHANGE };
}

/**
 * Changes from the session that came with the account, from the one that the change before opened and from that of a
 * sign-in beside another, and two resets: each opens a session, and its keys can be fetched.
 */
export default defineCase({
  requirements: [...Object.values(CHANGE), ...Object.values(RESET)],
  needs: ['mailbox'],
  async run({ cast, check }) {
    let ann = await cast.verifiedAccount();
    for (const from of ['the account', 'the change before', 'a sign-in', 'a code', 'a code'] as const) {
      const signedIn = from === 'a sign-in' ? (await cast.confirmedSignIn(ann)).session : ann.session;
      const { person, answer, laws } = await renewed(cast, ann, from === 'a code' ? undefined : signedIn);
      for (const field of ['sessionToken', 'keyFetchToken'] as const) {
        const given = typeof fieldsOf(answer)[field] === 'string';
        check.that(laws[field], given, `a ${field}`, given ? `a ${field}` : `no ${field}`, answer);
        if (!given) throw new Blocked(`the answer has no ${field}`, laws[field]);
      }
      const session = cast.token(answer, 'sessionToken');
      const status = await cast.useSession(session);
      check.succeeds(laws.live, status);
      check.equal(laws.live, fieldsOf(status).uid, ann.uid, status);
      await cast.confirm(person, session, answer);
      check.succeeds(laws.keys, await cast.call('accountKeys', { as: cast.token(answer, 'keyFetchToken') }));
      ann = { ...person, session };
    }
  },
});
