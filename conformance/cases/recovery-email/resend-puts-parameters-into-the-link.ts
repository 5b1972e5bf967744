import { defineCase } from '../../case.js';
import { verificationCode } from '../../cast/mailed-codes.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { RESUME, RESUME_READ, SERVICE } from '../../requests/good-values.js';

export default defineCase({
  requirements: [
    'recovery-email-resend-code/service-is-in-the-verification-link',
    'recovery-email-resend-code/resume-is-in-the-verification-link',
  ],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.mailedCode(ann);
    const body = { service: SERVICE, resume: RESUME };
    const resend = await cast.must('recoveryEmailResendCode', { as: ann.session, body });
    const mail = await cast.inbox.next(ann.email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    const links = verificationLinks(mail);
    const holds = (name: string, values: readonly string[]) =>
      links.some((link) => values.includes(link.searchParams.get(name) ?? ''));
    for (const [name, values] of Object.entries({ service: [SERVICE], resume: RESUME_READ })) {
      check.that(
        `recovery-email-resend-code/${name}-is-in-the-verification-link`,
        holds(name, values),
        `a link whose query has the ${name} of the request`,
        parameterNames(links),
        resend,
      );
    }
  },
});
