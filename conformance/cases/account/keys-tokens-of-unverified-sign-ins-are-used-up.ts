import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';

const OF_SESSION = 'account-keys/token-used-up-by-failure';
const OF_CHANGE = 'password-change-start/key-fetch-token-used-up-by-failure';
const CODE = 'recovery-email-resend-code/code-verifies-the-email';

/** Keys are asked for too early by a second session and by a change; the first session asks for a mail and signs out. */
export default defineCase({
  requirements: [OF_SESSION, OF_CHANGE, CODE],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, keyFetch: ofSession } = await cast.signIn(ann);
    const { keyFetch: ofChange } = await cast.beginChange(ann);
    // Whose account it is, and so that it is unverified, can only be known after the signature was accepted.
    for (const as of [ofSession, ofChange])
      requireRefusal(await cast.call('accountKeys', { as }), [104], 'a request for the keys of an unverified account');

    await cast.mailedCode(ann);
    await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    const code = await cast.mailedCode(ann);
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
    const handedIn = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    check.succeeds(CODE, handedIn);
    check.control(handedIn);
    check.control(await cast.useSession(session));

    const { keyFetch: later } = await cast.confirmedSignIn(ann);
    check.control(await cast.call('accountKeys', { as: later }));
    check.errno(OF_SESSION, await cast.call('accountKeys', { as: ofSession }), 110);
    check.errno(OF_CHANGE, await cast.call('accountKeys', { as: ofChange }), 110);
  },
});
