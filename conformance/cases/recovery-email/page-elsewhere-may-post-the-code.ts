import { defineCase } from '../../case.js';
import { linksOf, verificationCode } from '../../cast/inbox.js';
import { checkCrossOriginPost, pageOrigin } from '../../judging/cross-origin.js';

export default defineCase({
  requirements: [
    'recovery-email-verify-code/cors-preflight-is-granted',
    'recovery-email-verify-code/cors-answer-is-readable',
  ],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run(context) {
    const { cast, target } = context;
    const { email, uid } = await cast.account();
    const mail = await cast.inbox.next(email, 'a code', (candidate) => verificationCode(candidate) !== undefined);
    await checkCrossOriginPost(context, 'recoveryEmailVerifyCode', {
      origin: pageOrigin(linksOf(mail), target.publicUrl),
      call: { body: { uid, code: verificationCode(mail) } },
    });
  },
});
