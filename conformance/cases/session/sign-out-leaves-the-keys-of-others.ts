import { defineCase } from '../../case.js';

const LAW = 'session-destroy/other-key-fetch-tokens-survive';
const RESETS = 'account-reset/token-of-password-change-auth-finish-is-accepted';

/** The session in the middle signs out; what other sign-ins and a change of password gave out goes on. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW, RESETS],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const [first, second, third] = [await cast.signIn(ann), await cast.signIn(ann), await cast.signIn(ann)];
    const change = await cast.beginChange({ ...ann, session: first.session });
    check.control(await cast.call('accountKeys', { as: ann.keyFetch }));
    await cast.must('sessionDestroy', { as: second.session, body: {} });
    for (const { keyFetch } of [first, third, change]) {
      check.succeeds(LAW, await cast.call('accountKeys', { as: keyFetch }));
    }
    check.succeeds(RESETS, await cast.tryFinish(change, cast.withPassword(ann, cast.hex())));
  },
});
