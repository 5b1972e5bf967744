import { defineCase } from '../../case.js';
import { linksOf, verificationCode } from '../../cast/mailed-codes.js';
import { rawAccount } from '../../cast/raw-password.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';

const LAW = 'raw-password-account-create/code-is-in-the-link-fragment';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    const mail = await cast.inbox.next(ann.email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    checkCodeInFragment(check, LAW, { code: verificationCode(mail) ?? '', links: linksOf(mail) }, ann.created);
  },
});
