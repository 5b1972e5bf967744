import { defineCase } from '../../case.js';
import { unblamed } from '../../cast/cast.js';
import { keysOfExchange, opened } from '../../cast/key-server-bundle.js';
import { begin, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

const LAW = 'session-destroy/other-key-fetch-tokens-survive';
const ACCEPTED = 'srp-token-is-accepted-by-finish';
const RESETS = 'account-reset/token-of-password-change-auth-finish-is-accepted';

/** Two sessions sign out; what other sign-ins and a change of password gave out goes on, and what has begun. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW, RESETS, ...lawOfBoth('start', ACCEPTED)],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const [first, second, third] = [await cast.signIn(ann), await cast.signIn(ann), await cast.signIn(ann)];
    const fourth = await cast.signIn(ann);
    const early = await cast.call('accountKeys', { as: ann.keyFetch });
    // That later sign-ins leave it good no line says.
    await unblamed(async () => check.control(early));
    const { finish, laws, bundle, opens } = EXCHANGES.change;
    const { start } = await begin(cast, 'change', { email: ann.email, session: first.session });
    const proof = prove(cast, start, ann);
    await cast.must('sessionDestroy', { as: second.session, body: {} });
    const changing = await cast.call(finish, finishCall(start, proof));
    check.succeeds(`${laws.start}/${ACCEPTED}`, changing);
    const { start: signingIn } = await begin(cast, 'session', ann);
    await cast.must('sessionDestroy', { as: fourth.session, body: {} });
    const signedIn = await cast.call(EXCHANGES.session.finish, finishCall(signingIn, prove(cast, signingIn, ann)));
    check.succeeds(`${EXCHANGES.session.laws.start}/${ACCEPTED}`, signedIn);
    const change = await cast.tokensOfChange(opened(keysOfExchange(bundle, proof.K), changing, opens));
    for (const { keyFetch } of [first, third, change]) {
      check.succeeds(LAW, await cast.call('accountKeys', { as: keyFetch }));
    }
    const reset = cast.resetCall(change.accountReset, cast.withPassword(ann, cast.hex()));
    check.succeeds(RESETS, await cast.call('accountReset', reset));
  },
});
