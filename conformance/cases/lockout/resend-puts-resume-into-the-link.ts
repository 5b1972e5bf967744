import { defineCase } from '../../case.js';
import { lockedAccount, nextUnlockMail, unlockCodeOf } from '../../cast/lockout.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { checkResumeUnlessRefused, resumeOfAnOAuthFlow } from '../../judging/mailed-resume.js';
import { REDIRECT_TO, RESUME, RESUME_READ, SERVICE } from '../../requests/good-values.js';

const LAW = 'account-unlock-resend-code/resume-is-in-the-verification-link';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    await unlockCodeOf(cast, ann);
    const plain = `Rs${cast.hex(6)}`;
    const requests = [
      { given: { resume: RESUME }, read: RESUME_READ },
      { given: { resume: plain, service: SERVICE, redirectTo: REDIRECT_TO }, read: [plain] },
    ];
    for (const { given, read } of requests) {
      const resend = await cast.must('accountUnlockResendCode', { body: { email: ann.email, ...given } });
      const links = verificationLinks(await nextUnlockMail(cast, ann));
      const found = links.some((link) => read.includes(link.searchParams.get('resume') ?? ''));
      check.that(LAW, found, 'a link whose query has the resume of the request', parameterNames(links), resend);
    }

    const resume = resumeOfAnOAuthFlow(cast);
    const answer = await cast.call('accountUnlockResendCode', { body: { email: ann.email, resume } });
    await checkResumeUnlessRefused(check, LAW, { answer, resume }, async () =>
      verificationLinks(await nextUnlockMail(cast, ann)),
    );
  },
});
