import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';

/** Does something to the account that a request was about, by its token, its uid or its address, once it is answered. */
function besides(operation: string, act: (world: World, uid: string) => void): Wraps {
  return around(operation, async ({ input, next, world }) => {
    const { uid, email } = (input.body ?? {}) as Fields;
    const account = world.accounts.find(String(uid)) ?? world.accounts.findByEmail(String(email));
    const about = input.token?.uid ?? account?.uid;
    try {
      return await next(input);
    } finally {
      if (about !== undefined && world.accounts.find(about) !== undefined) act(world, about);
    }
  });
}

/** What requests do to an account besides that have nothing to do with it. */
export default {
  'a-destroyed-device-takes-the-mark-away': deviation({
    violates: 'recovery-email-verify-code/email-stays-verified',
    alsoBreaks: ['flow/*'],
    operation: 'accountDeviceDestroy',
    says: 'Whoever destroys a device has to verify the address anew.',
    wrap: besides('accountDeviceDestroy', (world, uid) => world.accounts.update(uid, { emailVerified: false })),
  }),
  'an-unblock-code-makes-another-code': deviation({
    violates: 'recovery-email-verify-code/email-code-verifies-the-email',
    operation: 'accountLoginSendUnblockCode',
    says: 'After account/login/send_unblock_code the address waits for another code than the one that was mailed.',
    wrap: besides('accountLoginSendUnblockCode', (world, uid) => {
      const { emailCode } = world.accounts.get(uid);
      const verificationId = world.verification.newCode();
      for (const type of ['sessionToken', 'keyFetchToken'] as const)
        for (const token of world.tokens.allOf(uid, type))
          if (token.verificationId === emailCode) world.tokens.update(token, { verificationId });
      world.accounts.update(uid, { emailCode: verificationId });
    }),
  }),
  'an-unblock-code-forgets-the-devices': deviation({
    violates: 'account-devices/lists-every-device',
    says: 'account/login/send_unblock_code forgets the devices of the account.',
    wrap: besides('accountLoginSendUnblockCode', (world, uid) => world.devices.removeAllOf(uid)),
  }),
  'an-unblock-code-ends-the-tokens-for-keys': deviation({
    violates: 'account-keys/token-of-login-is-accepted',
    alsoBreaks: ['account-keys/works-after-verification'],
    operation: 'accountLoginSendUnblockCode',
    says: 'account/login/send_unblock_code ends the keyFetchTokens of the account.',
    wrap: besides('accountLoginSendUnblockCode', (world, uid) => world.tokens.endAllOf(uid, 'keyFetchToken')),
  }),
  'a-device-ends-the-change': deviation({
    violates: 'password-change-start/change-token-is-accepted-by-finish',
    operation: 'accountDevice',
    says: 'account/device ends the passwordChangeToken of the account.',
    wrap: besides('accountDevice', (world, uid) => world.tokens.endAllOf(uid, 'passwordChangeToken')),
  }),
  'a-question-cancels-the-code': deviation({
    violates: 'password-forgot-status/succeeds-until-the-token-is-consumed',
    alsoBreaks: ['password-forgot-verify-code/mailed-code-is-accepted'],
    operation: 'accountStatusPost',
    says: 'account/status by email cancels the passwordForgotToken of the account.',
    wrap: besides('accountStatusPost', (world, uid) => world.tokens.endAllOf(uid, 'passwordForgotToken')),
  }),
  'a-wrong-rejection-ends-the-sessions': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    alsoBreaks: ['*/response-200'],
    operation: 'accountLoginRejectUnblockCode',
    says: 'account/login/reject_unblock_code with a code that nobody was sent ends the sessions of the account.',
    wrap: around('accountLoginRejectUnblockCode', async ({ input, next, world }) => {
      try {
        return await next(input);
      } catch (error) {
        world.tokens.endAllOf(String((input.body as Fields).uid), 'sessionToken');
        throw error;
      }
    }),
  }),
};
