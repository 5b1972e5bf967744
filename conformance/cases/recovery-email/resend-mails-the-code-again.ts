import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

export default defineCase({
  requirements: [
    'recovery-email-resend-code/mails-the-account',
    'recovery-email-resend-code/same-code-as-at-first',
    'recovery-email-resend-code/code-verifies-the-email',
  ],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await cast.mailedCode(ann);
    const resend = await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    const again = await ifItComes(cast.mailedCode(ann));
    const mails = 'recovery-email-resend-code/mails-the-account';
    const came = again !== undefined;
    check.that(mails, came, 'a second mail with a code', came ? 'it came' : 'none came in time', resend);
    if (again === undefined) throw new Blocked('there is no second mail to read', mails);
    const same = again === first;
    check.that(
      'recovery-email-resend-code/same-code-as-at-first',
      same,
      'the code of the first mail',
      same ? 'the same' : 'another one',
      resend,
    );
    await requireUnverified(cast, ann.session);
    const handedIn = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: again } });
    const { emailVerified } = await verificationFacts(cast, ann.session);
    check.equal('recovery-email-resend-code/code-verifies-the-email', emailVerified, true, handedIn);
  },
});
