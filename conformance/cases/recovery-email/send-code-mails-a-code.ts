import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'account-recovery-methods-send-code/mails-a-code';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { inbox } = cast;
    const earlier = (await inbox.all(ann.email)).length;
    const sent = await cast.sendCode(ann);
    const code = await ifItComes(cast.mailedCode(ann));
    const mails = (await inbox.all(ann.email)).length - earlier;
    // A mail whose code nobody recognises is a mail all the same.
    check.that(LAW, code !== undefined || mails > 0, 'a mail with a code', mails > 0 ? 'a mail' : 'no mail', sent);
  },
});
