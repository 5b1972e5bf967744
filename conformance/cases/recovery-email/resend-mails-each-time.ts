import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { Blocked } from '../../stops.js';

const MAILS = 'recovery-email-resend-code/mails-each-time';
const SAME = 'recovery-email-resend-code/same-code-each-time';

export default defineCase({
  requirements: [MAILS, SAME],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await cast.mailedCode(ann);
    const resend = () => cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    await resend();
    await cast.mailedCode(ann);
    const again = await resend();
    const code = await ifItComes(cast.mailedCode(ann));
    const came = code !== undefined;
    check.that(MAILS, came, 'a mail with a code for the second request as well', came ? 'it came' : 'none came', again);
    if (code === undefined) throw new Blocked('there is no mail to read', MAILS);
    const last = await resend();
    const third = await ifItComes(cast.mailedCode(ann));
    check.that(
      MAILS,
      third !== undefined,
      'a mail for the third request',
      third === undefined ? 'none came' : 'it came',
      last,
    );
    const same = code === first && (third ?? first) === first;
    check.that(SAME, same, 'the code of the first mail', same ? 'the same' : 'another one', last);
  },
});
