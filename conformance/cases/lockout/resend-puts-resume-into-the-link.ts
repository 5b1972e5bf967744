import { defineCase } from '../../case.js';
import { lockedAccount, nextUnlockMail, unlockCodeOf } from '../../cast/lockout.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { RESUME, RESUME_READ } from '../../requests/good-values.js';

const LAW = 'account-unlock-resend-code/resume-is-in-the-verification-link';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    await unlockCodeOf(cast, ann);
    const resend = await cast.must('accountUnlockResendCode', { body: { email: ann.email, resume: RESUME } });
    const links = verificationLinks(await nextUnlockMail(cast, ann));
    const found = links.some((link) => RESUME_READ.includes(link.searchParams.get('resume') ?? ''));
    check.that(LAW, found, 'a link whose query has the resume of the request', parameterNames(links), resend);
  },
});
