import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { submit } from '../../cast/forgotten-password.js';
import { REDIRECT_TO, RESUME, SERVICE } from '../../requests/good-values.js';

const SENDS = 'password-forgot-send-code/mails-a-code';
const RESENDS = 'password-forgot-resend-code/mails-the-code-again';
const CODE = 'password-forgot-verify-code/mailed-code-is-accepted';

/** Each of the optional parameters by itself; a page that a server does not know it may refuse. */
const BESIDE = [{ service: SERVICE }, { redirectTo: REDIRECT_TO }, { resume: RESUME }];

/** A code that is asked for with each of them, and again; the mail has to come every time. */
export default defineCase({
  requirements: [SENDS, RESENDS, CODE],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { email } = ann;
    await cast.inbox.all(email);
    const mailed = async () => ifItComes(cast.mailedResetCode(ann));
    const words = (code: string | undefined) => (code === undefined ? 'no such mail' : 'a mail');
    for (const beside of BESIDE) {
      const sent = await cast.call('passwordForgotSendCode', { body: { email, ...beside } });
      if (sent.response.status !== 200) continue;
      const code = await mailed();
      check.that(SENDS, code !== undefined, 'a mail with a code', words(code), sent);
      const token = cast.token(sent, 'passwordForgotToken');
      const resent = await cast.call('passwordForgotResendCode', { as: token, body: { email, ...beside } });
      if (resent.response.status !== 200) continue;
      const copy = await mailed();
      check.that(RESENDS, copy !== undefined, 'a second mail with a code', words(copy), resent);
      if (copy !== undefined) check.succeeds(CODE, await submit(cast, { token }, copy));
    }
  },
});
