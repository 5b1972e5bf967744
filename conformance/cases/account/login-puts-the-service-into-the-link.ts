import { defineCase } from '../../case.js';
import { inLink, linksOf, verificationCode } from '../../cast/inbox.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';

const LAW = 'account-login/service-is-in-the-verification-link';
const FRAGMENT = 'account-login/code-is-in-the-link-fragment';

export default defineCase({
  requirements: [LAW, FRAGMENT],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    // The mail of the creation is out of the way before the sign-in causes one.
    await cast.mailedCode(ann);
    // An opaque token keeps its capitals.
    for (const service of [`suite${cast.hex(4)}`, `Suite${cast.hex(4)}X`]) {
      const { answer } = await cast.signIn(ann, { keys: true, body: { service } });
      // No line says that a sign-in mails anything: where none comes the case is blocked.
      const mail = await cast.inbox.next(
        ann.email,
        'a link for the sign-in',
        (each) => verificationCode(each) !== undefined,
      );
      const links = verificationLinks(mail);
      const found = links.some((link) => inLink(link, 'service') === service);
      check.that(LAW, found, `a verification link with service=${service}`, parameterNames(links), answer);
      checkCodeInFragment(check, FRAGMENT, { code: verificationCode(mail) ?? '', links: linksOf(mail) }, answer);
    }
  },
});
