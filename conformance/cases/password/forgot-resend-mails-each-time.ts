import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { Blocked } from '../../stops.js';

const MAILS = 'password-forgot-resend-code/mails-each-time';
const SAME = 'password-forgot-resend-code/same-code-each-time';

export default defineCase({
  requirements: [MAILS, SAME],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { token, code: first } = await cast.forgot(ann);
    const resend = () => cast.must('passwordForgotResendCode', { as: token, body: { email: cast.written(ann.email) } });
    await resend();
    await cast.mailedResetCode(ann);
    for (const nth of ['second', 'third']) {
      const again = await resend();
      const code = await ifItComes(cast.mailedResetCode(ann));
      const came = code !== undefined;
      check.that(
        MAILS,
        came,
        `a mail with a code for the ${nth} request as well`,
        came ? 'it came' : 'none came',
        again,
      );
      if (code === undefined) throw new Blocked('there is no further mail to read', MAILS);
      const same = code === first;
      check.that(SAME, same, 'the code of the first mail', same ? 'the same' : 'another one', again);
    }
  },
});
