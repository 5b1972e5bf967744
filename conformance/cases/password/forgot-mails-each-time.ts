import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'password-forgot-send-code/mails-each-time';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    await cast.inbox.all(ann.email);
    const send = () => cast.must('passwordForgotSendCode', { body: { email: cast.written(ann.email) } });
    await send();
    await cast.mailedResetCode(ann);
    const again = await send();
    const came = (await ifItComes(cast.mailedResetCode(ann))) !== undefined;
    check.that(LAW, came, 'a mail with a code for the second request as well', came ? 'it came' : 'none came', again);
  },
});
