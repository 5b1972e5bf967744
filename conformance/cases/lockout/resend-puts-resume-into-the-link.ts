import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { lockedAccount, nextUnlockMail, unlockCodeOf } from '../../cast/lockout.js';
import { unlockCode } from '../../cast/mailed-codes.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { checkResumeUnlessRefused, resumeOfAnOAuthFlow } from '../../judging/mailed-resume.js';
import { REDIRECT_TO, RESUME, RESUME_READ, SERVICE } from '../../requests/good-values.js';
import type { Mail } from '../../targets/target.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'account-unlock-resend-code/resume-is-in-the-verification-link';
const MAILS = 'account-unlock-resend-code/mails-each-time';
const SAME = 'account-unlock-resend-code/same-code-each-time';

export default defineCase({
  requirements: [LAW, SAME, MAILS],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const code = await unlockCodeOf(cast, ann);
    const plain = `Rs${cast.hex(6)}`;
    const requests = [
      { given: { resume: RESUME }, read: RESUME_READ },
      { given: { resume: plain, service: SERVICE, redirectTo: REDIRECT_TO }, read: [plain] },
    ];
    const checkSame = (mail: Mail, resend: Answered) => {
      const same = unlockCode(mail) === code;
      check.that(SAME, same, 'the code of the first mail', same ? 'the same' : 'another one', resend);
    };
    for (const { given, read } of requests) {
      const resend = await cast.must('accountUnlockResendCode', { body: { email: ann.email, ...given } });
      const mail = await nextUnlockMail(cast, ann);
      const links = verificationLinks(mail);
      checkSame(mail, resend);
      const found = links.some((link) => read.includes(link.searchParams.get('resume') ?? ''));
      check.that(LAW, found, 'a link whose query has the resume of the request', parameterNames(links), resend);
    }

    for (const alone of [{ service: SERVICE }, { redirectTo: REDIRECT_TO }]) {
      const resend = await cast.must('accountUnlockResendCode', { body: { email: ann.email, ...alone } });
      const mail = await ifItComes(nextUnlockMail(cast, ann));
      const came = mail === undefined ? 'none came in time' : 'it came';
      check.that(MAILS, mail !== undefined, 'a mail with a code for every request', came, resend);
      if (mail !== undefined) checkSame(mail, resend);
    }
    const resume = resumeOfAnOAuthFlow(cast);
    const answer = await cast.call('accountUnlockResendCode', { body: { email: ann.email, resume } });
    await checkResumeUnlessRefused(check, LAW, { answer, resume }, async () => {
      const mail = await nextUnlockMail(cast, ann);
      checkSame(mail, answer);
      return verificationLinks(mail);
    });
  },
});
