import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'account-recovery-methods-send-code/mails-verified-addresses-too';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email, session, inbox } = { ...ann, inbox: cast.inbox };
    await cast.verify(ann);
    const earlier = (await inbox.all(email)).length;
    const sent = await cast.call('accountRecoveryMethodsSendCode', { as: session, body: { email } });
    if (sent.response.status >= 400) return check.refused(LAW, sent);
    const code = await ifItComes(cast.mailedCode(ann));
    const mails = (await inbox.all(email)).length - earlier;
    // A mail whose code nobody recognises is a mail all the same.
    const came = code !== undefined || mails > 0;
    check.that(LAW, came, 'a mail to the verified address, or a refusal', came ? 'a mail' : 'no mail', sent);
  },
});
