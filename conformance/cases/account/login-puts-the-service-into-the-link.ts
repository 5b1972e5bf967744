import { defineCase } from '../../case.js';
import { inLink, verificationCode } from '../../cast/inbox.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';

const LAW = 'account-login/service-is-in-the-verification-link';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    // The mail of the creation is out of the way before the sign-in causes one.
    await cast.mailedCode(ann);
    const service = `suite${cast.hex(4)}`;
    await cast.signIn(ann, { keys: true, body: { service } });
    // No line says that a sign-in mails anything: where none comes the case is blocked.
    const mail = await cast.inbox.next(
      ann.email,
      'a link for the sign-in',
      (each) => verificationCode(each) !== undefined,
    );
    const links = verificationLinks(mail);
    const found = links.some((link) => inLink(link, 'service') === service);
    check.that(LAW, found, `a verification link with service=${service}`, parameterNames(links));
  },
});
