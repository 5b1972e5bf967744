import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'recovery-email-resend-code/mails-each-time';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.mailedCode(ann);
    const resend = () => cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    await resend();
    await cast.mailedCode(ann);
    const again = await resend();
    const came = (await ifItComes(cast.mailedCode(ann))) !== undefined;
    check.that(LAW, came, 'a mail with a code for the second request as well', came ? 'it came' : 'none came', again);
  },
});
