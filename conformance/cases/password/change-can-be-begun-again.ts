import { defineCase } from '../../case.js';

const FINISH = 'password-change-start/change-token-is-accepted-by-finish';
const KEYS = 'password-change-start/key-fetch-token-fetches-keys';

/** Whoever left a change undone begins anew, and gets tokens that work. */
export default defineCase({
  requirements: [FINISH, KEYS],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    for (const _time of ['first', 'second']) await cast.beginChange(ann);
    const begun = await cast.beginChange(ann);
    check.succeeds(KEYS, await cast.call('accountKeys', { as: begun.keyFetch }));
    const renewed = cast.withPassword(ann, cast.hex());
    cast.remember(renewed);
    check.succeeds(FINISH, await cast.tryFinish(begun, renewed));
    check.control(await cast.tryLogin(renewed));
  },
});
