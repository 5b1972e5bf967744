import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { requireUnverified } from '../../cast/verification-facts.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { Blocked } from '../../stops.js';

const MAILS = 'recovery-email-resend-code/mails-the-account';
const LAW = 'recovery-email-resend-code/same-code-for-every-session';

export default defineCase({
  requirements: [LAW, MAILS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const first = await cast.mailedCode(ann);
    for (let device = 0; device < 2; device += 1) {
      const session = await sessionOfLogin(cast, ann);
      await requireUnverified(cast, session);
      // What a server mails of its own accord at a sign-in is nobody's concern here.
      await cast.inbox.all(ann.email);
      const resend = await cast.call('recoveryEmailResendCode', { as: session, body: {} });
      check.succeeds(MAILS, resend);
      const code = await ifItComes(cast.mailedCode(ann));
      const came = code !== undefined;
      check.that(MAILS, came, 'a mail with a code', came ? 'it came' : 'none came in time', resend);
      if (code === undefined) throw new Blocked('there is no mail to read', MAILS);
      const same = code === first;
      check.that(LAW, same, 'the code of the first mail', same ? 'the same' : 'another one', resend);
    }
  },
});
