import { defineCase } from '../../case.js';
import { wrongCode } from '../../cast/forgotten-password.js';
import { linksOf, verificationCode } from '../../cast/mailed-codes.js';
import { checkCrossOriginPost, pageOrigin } from '../../judging/cross-origin.js';

export default defineCase({
  requirements: [
    'recovery-email-verify-code/cors-preflight-is-granted',
    'recovery-email-verify-code/cors-answer-is-readable',
    'recovery-email-verify-code/cors-failure-is-readable',
  ],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run(context) {
    const { cast, target } = context;
    const { email, uid } = await cast.accountAlone();
    const mail = await cast.inbox.next(email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    const code = verificationCode(mail) ?? '';
    await checkCrossOriginPost(context, 'recoveryEmailVerifyCode', {
      origin: pageOrigin(linksOf(mail), target.publicUrl),
      call: { body: { uid, code } },
      refused: { body: { uid, code: wrongCode(code) } },
    });
  },
});
