import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { wrongCode } from '../../cast/forgotten-password.js';
import { lock, nextUnlockMail, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import { unlockCode } from '../../cast/mailed-codes.js';
import { requireRefusal } from '../../cast/refusal.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const EXISTS = 'account-status/locked-account-exists';
const LOCKED = 'account-status/locked-account-is-locked';
const SESSION = 'session-status/lock-is-no-hindrance';
const FORGOT = 'password-forgot-send-code/lock-is-no-hindrance';
const VERIFIES = 'recovery-email-verify-code/lock-is-no-hindrance';
const AFTERWARDS = 'recovery-email-verify-code/email-code-verifies-the-email';
const MAILS = 'account-unlock-resend-code/mails-the-account';
const SAME = 'account-unlock-resend-code/same-code-as-at-first';
const UNLOCKS = 'account-unlock-verify-code/mailed-code-unlocks-the-account';

/** Ann is locked before her address is verified. Errno 121 is listed where a password is proved, and nowhere else. */
export default defineCase({
  requirements: [EXISTS, LOCKED, SESSION, FORGOT, VERIFIES, AFTERWARDS, MAILS, SAME, UNLOCKS],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { uid, email, session } = ann;
    const verificationCode = await cast.mailedCode(ann);
    check.control(await cast.useSession(session));
    await lock(cast, ann);
    await requireLocked(cast, ann);
    const status = await cast.must('accountStatus', { query: { uid } });
    check.equal(EXISTS, fieldsOf(status).exists, true, status);
    check.equal(LOCKED, fieldsOf(status).locked, true, status);
    const used = await cast.useSession(session);
    // No line says whether a lock ends the sessions that are there: their tokens are not valid then.
    const hasEnded = fieldsOf(used).errno === 110;
    if (hasEnded) check.errno(SESSION, used, 110);
    else check.succeeds(SESSION, used);

    const code = await unlockCodeOf(cast, ann);
    const resend = await cast.call('accountUnlockResendCode', { body: { email } });
    check.succeeds(MAILS, resend);
    const mail = await ifItComes(nextUnlockMail(cast, ann));
    check.that(MAILS, mail !== undefined, 'another mail with a code', mail === undefined ? 'none' : 'it came', resend);
    if (mail === undefined) throw new Blocked('there is no second mail to read', MAILS);
    const isSame = unlockCode(mail) === code;
    check.that(SAME, isSame, 'the code of the first mail', isSame ? 'the same' : 'another one', resend);

    check.succeeds(VERIFIES, await cast.call('recoveryEmailVerifyCode', { body: { uid, code: verificationCode } }));
    check.succeeds(FORGOT, await cast.call('passwordForgotSendCode', { body: { email } }));
    const wrong = await cast.call('accountUnlockVerifyCode', { body: { uid, code: wrongCode(code) } });
    requireRefusal(wrong, [105, 107], 'a wrong unlock code');
    check.succeeds(UNLOCKS, await cast.call('accountUnlockVerifyCode', { body: { uid, code } }));
    const signIn = await rightSignIn(cast, ann);
    check.succeeds(UNLOCKS, signIn);
    const facts = await verificationFacts(cast, cast.token(signIn, 'sessionToken'));
    check.equal(VERIFIES, facts.emailVerified, true, facts.answer);
    // Whatever a lock does to the code meanwhile, it is good once the account is unlocked.
    if (!facts.emailVerified) await cast.call('recoveryEmailVerifyCode', { body: { uid, code: verificationCode } });
    const afterwards = await verificationFacts(cast, cast.token(signIn, 'sessionToken'));
    check.equal(AFTERWARDS, afterwards.emailVerified, true, afterwards.answer);
  },
});
