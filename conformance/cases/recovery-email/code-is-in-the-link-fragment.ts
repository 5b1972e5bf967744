import { defineCase } from '../../case.js';
import { linksOf, verificationCode } from '../../cast/inbox.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/code-is-in-the-link-fragment'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const mail = await cast.inbox.next(ann.email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    const code = verificationCode(mail) ?? '';
    const links = linksOf(mail);
    const inQuery = links.some(({ search }) => search.includes(code));
    check.that(
      'recovery-email-verify-code/code-is-in-the-link-fragment',
      links.some(({ hash }) => hash.includes(code)),
      'a link with the code in its fragment',
      inQuery ? 'the code is in the query of a link' : `${links.length} links, and the code in the fragment of none`,
      ann.created,
    );
  },
});
