import { defineCase } from '../../case.js';
import { submitWrongCodes } from '../../cast/forgotten-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { HOUR_MS, RSA_PUBLIC_KEY } from '../../requests/good-values.js';

const SESSION = 'session-status/succeeds-while-the-token-is-valid';
const KEYS = 'account-keys/token-of-login-is-accepted';
const VERIFIED = 'recovery-email-verify-code/email-stays-verified';
const FORGOTTEN = 'password-forgot-status/succeeds-until-the-token-is-consumed';

/**
 * Ann has two sessions, a keyFetchToken, and a code on its way for a forgotten password. Then much is done with her
 * account that ends none of these: operations that give out something else, and such as are refused.
 */
export default defineCase({
  requirements: [SESSION, KEYS, VERIFIED, FORGOTTEN],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { session, keyFetch } = await cast.confirmedSignIn(ann);
    const forgotten = await cast.forgot(ann);

    const { keyFetch: another } = await cast.beginChange(ann);
    await cast.must('accountKeys', { as: another });
    const wrong = cast.withPassword(ann, cast.hex());
    requireRefusal(await cast.tryLogin(wrong), [103], 'a sign-in with another password');
    const body = { email: ann.email, oldAuthPW: wrong.authPW };
    requireRefusal(await cast.call('passwordChangeStart', { body }), [103], 'a change with another password');
    check.succeeds(SESSION, await cast.useSession(session));
    const { emailVerified, answer } = await verificationFacts(cast, session);
    check.equal(VERIFIED, emailVerified, true, answer);
    check.succeeds(FORGOTTEN, await cast.useForgotToken(forgotten.token));
    await submitWrongCodes(cast, forgotten, 1);
    await cast.must('passwordForgotResendCode', { as: forgotten.token, body: { email: ann.email } });
    const later = await cast.confirmedSignIn(ann);
    await cast.must('certificateSign', { as: later.session, body: { publicKey: RSA_PUBLIC_KEY, duration: HOUR_MS } });
    await cast.must('sessionDestroy', { as: later.session, body: {} });

    for (const as of [ann.session, session]) check.succeeds(SESSION, await cast.useSession(as));
    check.succeeds(KEYS, await cast.call('accountKeys', { as: keyFetch }));
    check.succeeds(FORGOTTEN, await cast.useForgotToken(forgotten.token));
  },
});
