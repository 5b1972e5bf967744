import { defineCase } from '../../case.js';
import { linksOf, verificationCode } from '../../cast/mailed-codes.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';

const LAW = 'recovery-email-resend-code/code-is-in-the-link-fragment';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const next = () => cast.inbox.next(ann.email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    await next();
    for (const _time of ['the first', 'the second']) {
      const resend = await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
      const mail = await next();
      checkCodeInFragment(check, LAW, { code: verificationCode(mail) ?? '', links: linksOf(mail) }, resend);
    }
  },
});
