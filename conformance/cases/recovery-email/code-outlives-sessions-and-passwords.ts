import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { verificationFacts } from '../../cast/verification-facts.js';

const VERIFIES = 'recovery-email-verify-code/email-code-verifies-the-email';
const MAILS = 'recovery-email-resend-code/mails-the-account';
const SAME = 'recovery-email-resend-code/same-code-for-every-session';

/** The sessions that asked for the mails sign out; of another account the password is changed before the code comes. */
export default defineCase({
  requirements: [VERIFIES],
  whereKnown: [SAME, MAILS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const knows = [SAME, MAILS].some((law) => edition.requirements.some(({ id }) => id === law));
    for (const what of ['sign-out', 'change'] as const) {
      let ann = await cast.account();
      const code = await cast.mailedCode(ann);
      const { session } = await cast.signIn(ann);
      await cast.must('recoveryEmailResendCode', { as: session, body: {} });
      if (what === 'change') ann = await cast.finishChange(ann, await cast.beginChange(ann));
      else for (const as of [session, ann.session]) await cast.must('sessionDestroy', { as, body: {} });

      const later = (await cast.signIn(ann)).session;
      if (knows) {
        await cast.inbox.all(ann.email);
        const resend = await cast.call('recoveryEmailResendCode', { as: later, body: {} });
        check.succeeds(MAILS, resend);
        const again = await ifItComes(cast.mailedCode(ann));
        const came = again !== undefined;
        check.that(MAILS, came, 'a mail with a code', came ? 'it came' : 'none came in time', resend);
        const isSame = again === code;
        if (came && edition.requirements.some(({ id }) => id === SAME))
          check.that(SAME, isSame, 'the code of the first mail', isSame ? 'the same' : 'another one', resend);
      }
      check.succeeds(VERIFIES, await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } }));
      const { emailVerified, answer } = await verificationFacts(cast, later);
      check.equal(VERIFIES, emailVerified, true, answer);
    }
  },
});
