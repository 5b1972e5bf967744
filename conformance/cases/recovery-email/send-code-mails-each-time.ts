import { defineCase } from '../../case.js';
import { sentBy } from '../../cast/key-server-mail.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-recovery-methods-send-code/mails-each-time';

/** Mails are counted, whether or not their codes can be told. */
export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const send = () =>
      sentBy(
        cast.inbox,
        ann.email,
        () => cast.sendCode(ann),
        () => cast.mailedCode(ann),
      );
    if (!(await send()).came)
      throw new Blocked('not even the first request mails anything', 'account-recovery-methods-send-code/mails-a-code');
    const { came, answer } = await send();
    check.that(LAW, came, 'a mail with a code for the second request as well', came ? 'it came' : 'none came', answer);
  },
});
