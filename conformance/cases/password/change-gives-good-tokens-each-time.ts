import { defineCase } from '../../case.js';
import { decrypted, keysOfExchange, macFits, openedKeys } from '../../cast/key-server-bundle.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { brokenOnTheWay } from '../../stops.js';

const { finish, bundle, opens } = EXCHANGES.change;
const MAC = 'password-change-auth-finish/bundle-is-authenticated';
const FETCHES = 'account-keys/token-of-password-change-auth-finish-is-accepted';
const KEYS = 'account-keys/token-of-a-change-gives-the-accounts-keys';
const RESETS = 'account-reset/token-of-password-change-auth-finish-is-accepted';

/** Two changes to the end, each after one that was begun and left at that. */
export default defineCase({
  casts: ['key-server'],
  requirements: [MAC, opens, FETCHES, KEYS, RESETS],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    let ann = await cast.verifiedAccount({ isNew: true });
    for (const wrapKb of [cast.hex(), cast.hex()]) {
      const { session, keyFetch } = await cast.signIn(ann);
      ann = { ...ann, session };
      const due = openedKeys(await cast.must('accountKeys', { as: keyFetch }), keyFetch);
      await cast.beginChange(ann);
      const { start } = await begin(cast, 'change', ann);
      const proof = prove(cast, start, ann);
      const keys = keysOfExchange(bundle, proof.K);
      const answer = await cast.must(finish, finishCall(start, proof));
      const fits = macFits(keys, answer);
      check.that(MAC, fits, 'a MAC by the session key', fits ? 'such a MAC' : 'none that fits', answer);
      const halves = decrypted(keys, answer);
      if (halves === undefined) throw brokenOnTheWay('the bundle has another length', opens);
      const tokens = await cast.tokensOfChange(halves);
      const fetched = await cast.call('accountKeys', { as: tokens.keyFetch });
      check.succeeds(FETCHES, fetched);
      check.succeeds(opens, fetched);
      check.control(fetched);
      const found = openedKeys(fetched, tokens.keyFetch);
      const same = found.kA === due.kA && found.wrapKb === due.wrapKb;
      check.that(KEYS, same, 'the keys that a session fetches', same ? 'those keys' : 'other keys', fetched);
      ann = cast.withPassword(ann, cast.hex());
      const reset = await cast.call('accountReset', cast.resetCall(tokens.accountReset, ann, wrapKb));
      check.succeeds(RESETS, reset);
      check.control(reset);
    }
  },
});
