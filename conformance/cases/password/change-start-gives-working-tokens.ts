import { defineCase } from '../../case.js';
import { fetchKeys, openedKeys } from '../../cast/bundle.js';
import { unblamed } from '../../cast/cast.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const FETCHES = 'password-change-start/key-fetch-token-fetches-keys';
const SINGLE_USE = 'password-change-start/key-fetch-token-is-single-use';

export default defineCase({
  requirements: [FETCHES, SINGLE_USE],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const { keyFetch } = await cast.beginChange(ann);
    // With the token of the session, unused until now: another one, so that its use takes nothing from that of the change.
    // No line says that the change leaves it good.
    const keys = await unblamed(() => fetchKeys(cast, credentialOf(ann)));

    const fetched = await cast.call('accountKeys', { as: keyFetch });
    check.succeeds(FETCHES, fetched);
    const { kA, wrapKb } = openedKeys(fetched, keyFetch);
    const same = kA === keys.kA && wrapKb === keys.wrapKb;
    check.that(FETCHES, same, 'the keys of the account', same ? 'the keys of the account' : 'other keys', fetched);

    check.errno(SINGLE_USE, await cast.call('accountKeys', { as: keyFetch }), 110);
  },
});
