import { defineCase } from '../../case.js';

const LAW = 'session-create/other-key-fetch-tokens-survive';
const ACCEPTED = 'account-keys/token-of-session-create-is-accepted';
const AFTER_SIGN_OUT = 'session-destroy/leaves-the-key-fetch-tokens-of-others';

/** Three sessions with keys: the last fetches its own, then the one before, and the first once another is signed out. */
export default defineCase({
  requirements: [LAW, ACCEPTED, AFTER_SIGN_OUT],
  casts: ['srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { keyFetch: earlier } = await cast.confirmedSignIn(ann);
    const { keyFetch: later, session } = await cast.confirmedSignIn(ann);
    check.control(await cast.call('accountKeys', { as: later }));
    // Somebody tries a wrong password in between.
    await cast.tryLogin(cast.withPassword(ann, cast.hex()));
    const fetched = await cast.call('accountKeys', { as: earlier });
    check.succeeds(LAW, fetched);
    check.succeeds(ACCEPTED, fetched);
    await cast.must('sessionDestroy', { as: session, body: {} });
    check.succeeds(AFTER_SIGN_OUT, await cast.call('accountKeys', { as: ann.keyFetch }));
  },
});
