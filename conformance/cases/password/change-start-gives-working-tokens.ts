import { defineCase } from '../../case.js';
import { fetchKeys, openedKeys } from '../../cast/bundle.js';

const FETCHES = 'password-change-start/key-fetch-token-fetches-keys';
const SINGLE_USE = 'password-change-start/key-fetch-token-is-single-use';
const ACCEPTED = 'password-change-start/change-token-is-accepted-by-finish';

export default defineCase({
  requirements: [FETCHES, SINGLE_USE, ACCEPTED],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const keys = await fetchKeys(cast, cast.token(ann.created, 'keyFetchToken'));
    const { passwordChange, keyFetch } = await cast.beginChange(ann);

    const fetched = await cast.call('accountKeys', { as: keyFetch });
    check.succeeds(FETCHES, fetched);
    const { kA, wrapKb } = openedKeys(fetched, keyFetch);
    const same = kA === keys.kA && wrapKb === keys.wrapKb;
    check.that(FETCHES, same, 'the keys of the account', same ? 'the keys of the account' : 'other keys', fetched);

    const again = await cast.call('accountKeys', { as: keyFetch });
    check.errno(SINGLE_USE, again, 110);

    const authPW = cast.hex();
    cast.remember({ ...ann, authPW });
    const finished = await cast.call('passwordChangeFinish', {
      as: passwordChange,
      body: { authPW, wrapKb: cast.hex() },
    });
    check.succeeds(ACCEPTED, finished);
  },
});
