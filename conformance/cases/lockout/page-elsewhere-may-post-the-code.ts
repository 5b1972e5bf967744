import { defineCase } from '../../case.js';
import { wrongCode } from '../../cast/forgotten-password.js';
import { lockedAccount, unlockMailOf } from '../../cast/lockout.js';
import { linksOf, unlockCode } from '../../cast/mailed-codes.js';
import { checkCrossOriginPost, pageOrigin } from '../../judging/cross-origin.js';

export default defineCase({
  requirements: [
    'account-unlock-verify-code/cors-preflight-is-granted',
    'account-unlock-verify-code/cors-answer-is-readable',
    'account-unlock-verify-code/cors-failure-is-readable',
  ],
  needs: ['customs', 'mailbox'],
  async run(context) {
    const { cast, target } = context;
    const ann = await lockedAccount(cast);
    const mail = await unlockMailOf(cast, ann);
    const code = unlockCode(mail) ?? '';
    await checkCrossOriginPost(context, 'accountUnlockVerifyCode', {
      origin: pageOrigin(linksOf(mail), target.publicUrl),
      call: { body: { uid: ann.uid, code } },
      refused: { body: { uid: ann.uid, code: wrongCode(code) } },
    });
  },
});
