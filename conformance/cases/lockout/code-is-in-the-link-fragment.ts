import { defineCase } from '../../case.js';
import { lockedAccount, unlockMailOf } from '../../cast/lockout.js';
import { linksOf, unlockCode } from '../../cast/mailed-codes.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';

const LAW = 'account-unlock-verify-code/code-is-in-the-link-fragment';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const mail = await unlockMailOf(cast, await lockedAccount(cast));
    checkCodeInFragment(check, LAW, { code: unlockCode(mail) ?? '', links: linksOf(mail) });
  },
});
