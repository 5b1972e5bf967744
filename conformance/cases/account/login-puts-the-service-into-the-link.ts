import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { inLink, linksOf, verificationCode } from '../../cast/mailed-codes.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';
import { checkCodeInFragment } from '../../judging/mailed-links.js';
import { FRENCH } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-login/service-is-in-the-verification-link';
const FRAGMENT = 'account-login/code-is-in-the-link-fragment';

export default defineCase({
  requirements: [LAW, FRAGMENT],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    // The mail of the creation is out of the way before the sign-in causes one.
    await cast.mailedCode(ann);
    let mails = 0;
    // An opaque token keeps its capitals.
    for (const { keys, body, headers } of [
      { keys: true, body: { service: `suite${cast.hex(4)}` } },
      { keys: true, body: { service: `Suite${cast.hex(4)}X` }, headers: FRENCH },
      { keys: true, body: { service: `suite${cast.hex(4)}`, reason: 'reconnect' } },
      { keys: false, body: { service: `suite${cast.hex(4)}` } },
    ]) {
      const { service } = body;
      const { answer } = await cast.signIn(ann, { keys, body, headers });
      // No line says that a sign-in mails anything: one without a mail says nothing.
      const mail = await ifItComes(
        cast.inbox.next(ann.email, 'a link for the sign-in', (each) => verificationCode(each) !== undefined),
      );
      if (mail === undefined) continue;
      mails += 1;
      const links = verificationLinks(mail);
      const found = links.some((link) => inLink(link, 'service') === service);
      check.that(LAW, found, `a verification link with service=${service}`, parameterNames(links), answer);
      checkCodeInFragment(check, FRAGMENT, { code: verificationCode(mail) ?? '', links: linksOf(mail) }, answer);
    }
    if (mails === 0) throw new Blocked('no sign-in to the account mailed a link');
  },
});
