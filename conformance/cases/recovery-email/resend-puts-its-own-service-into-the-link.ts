import { defineCase } from '../../case.js';
import { verificationCode } from '../../cast/mailed-codes.js';
import { parameterNames, verificationLinks } from '../../cast/verification-links.js';

const LAW = 'recovery-email-resend-code/service-is-that-of-the-request';

/** The account was made for another service. */
export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [former, service] = [`suite${cast.hex(4)}`, `suite${cast.hex(4)}`];
    const ann = await cast.account({ body: { service: former } });
    await cast.mailedCode(ann);
    const resend = await cast.must('recoveryEmailResendCode', { as: ann.session, body: { service } });
    const mail = await cast.inbox.next(ann.email, 'a code', (each) => verificationCode(each) !== undefined);
    const links = verificationLinks(mail);
    const found = links.some(({ searchParams }) => searchParams.get('service') === service);
    check.that(LAW, found, `a link whose query has service=${service}`, parameterNames(links), resend);
  },
});
