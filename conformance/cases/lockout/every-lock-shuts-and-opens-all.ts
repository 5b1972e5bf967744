import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { mailsWith } from '../../cast/leaks.js';
import { lock, nextUnlockMail, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import { linksOf, unlockCode } from '../../cast/mailed-codes.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';
import { nearlyTheSame } from '../../requests/other-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const SERVED = 'account-unlock-verify-code/unlocked-account-is-served-everywhere';
const LATER = 'account-unlock-verify-code/later-lock-is-unlocked-too';
const NEARLY = 'account-unlock-verify-code/refuses-a-code-that-is-nearly-right';
const FRAGMENT = 'account-unlock-resend-code/code-is-in-the-link-fragment';
const ALONE = 'account-unlock-resend-code/mails-no-other-account';
const SAME = 'account-unlock-resend-code/same-code-as-at-first';
const LOCKED = 'account-status/locked-account-is-locked';
const UNLOCKED = 'account-status/unlocked-account-is-not-locked';
const VERIFIED = 'recovery-email-verify-code/email-stays-verified';
const TAKEN = 'account-create/errno-101';
const KEYS = 'account-keys/keys-are-the-accounts';
const NO_UID = 'account-unlock-verify-code/errno-102';
const NO_ADDRESS = 'account-unlock-resend-code/errno-102';

const beginChange = (cast: OnepwCast, { email, authPW }: Account) =>
  cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } });

/** Ann is locked and unlocked twice beside Bob, who is not; in the end she leaves. */
export default defineCase({
  requirements: [
    SERVED,
    LATER,
    NEARLY,
    FRAGMENT,
    SAME,
    ALONE,
    LOCKED,
    UNLOCKED,
    VERIFIED,
    TAKEN,
    KEYS,
    NO_UID,
    NO_ADDRESS,
  ],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const [bob, ann] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const tells = async (law: string, { uid }: Account, locked: boolean) => {
      const status = await cast.must('accountStatus', { query: { uid } });
      check.equal(law, fieldsOf(status).locked, locked, status);
    };
    const unlock = (code: string) => cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code } });
    const keys = async () => fetchKeys(cast, (await cast.confirmedSignIn(ann)).keyFetch);
    const before = await keys();
    let last = '';
    for (const which of ['first', 'second']) {
      await cast.inbox.all(ann.email);
      await lock(cast, ann);
      const code = await unlockCodeOf(cast, ann);
      check.errno(TAKEN, await cast.tryCreate(cast.withPassword(ann, cast.hex())), 101);
      const resend = await cast.must('accountUnlockResendCode', { body: { email: ann.email, resume: cast.hex(4) } });
      const mail = await nextUnlockMail(cast, ann);
      checkCodeInFragment(check, FRAGMENT, { code: unlockCode(mail) ?? '', links: linksOf(mail) }, resend);
      const isSame = unlockCode(mail) === code;
      check.that(SAME, isSame, 'the code of the lock', isSame ? 'the same' : 'another one', resend);
      await cast.forgot(bob);
      const leaked = await mailsWith(cast, bob, code);
      check.that(ALONE, leaked === 0, 'no mail with the code to another account', `${leaked} such mails`, resend);
      const attempts = [];
      for (const given of nearlyTheSame(code)) attempts.push(await unlock(given));
      await tells(LOCKED, ann, true);
      await tells(UNLOCKED, bob, false);
      const opened = await unlock(code);
      check.control(opened);
      // Not the code, or not of its form.
      for (const attempt of attempts) check.errno(NEARLY, attempt, [105, 107]);
      await tells(UNLOCKED, ann, false);
      const signIn = await rightSignIn(cast, ann);
      check.succeeds(which === 'first' ? SERVED : LATER, signIn);
      const facts = await verificationFacts(cast, cast.token(signIn, 'sessionToken'));
      check.equal(VERIFIED, facts.emailVerified, true, facts.answer);
      last = code;
      check.succeeds(SERVED, await beginChange(cast, ann));
      const { kA, wrapKb } = await keys();
      const areSame = kA === before.kA && wrapKb === before.wrapKb;
      check.that(KEYS, areSame, 'the keys from before the lock', areSame ? 'the same' : 'others', signIn);
    }
    check.succeeds(SERVED, await cast.call('accountDestroy', { body: { email: ann.email, authPW: ann.authPW } }));
    check.errno(NO_UID, await unlock(last), 102);
    check.errno(NO_ADDRESS, await cast.call('accountUnlockResendCode', { body: { email: ann.email } }), 102);
  },
});
