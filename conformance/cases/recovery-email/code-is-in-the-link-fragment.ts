import { defineCase } from '../../case.js';
import { linksOf, verificationCode } from '../../cast/mailed-codes.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';

const LAW = 'recovery-email-verify-code/code-is-in-the-link-fragment';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const mail = await cast.inbox.next(ann.email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    checkCodeInFragment(check, LAW, { code: verificationCode(mail) ?? '', links: linksOf(mail) }, ann.created);
  },
});
