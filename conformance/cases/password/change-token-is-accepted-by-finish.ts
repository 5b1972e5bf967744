import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';

const LAW = 'password-change-start/change-token-is-accepted-by-finish';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { passwordChange, keyFetch } = await cast.beginChange(ann);
    // As a client does it, which needs the old wrapKb to make the new one.
    await fetchKeys(cast, keyFetch);
    const authPW = cast.hex();
    cast.remember({ ...ann, authPW });
    const body = { authPW, wrapKb: cast.hex() };
    check.succeeds(LAW, await cast.call('passwordChangeFinish', { as: passwordChange, body }));
  },
});
