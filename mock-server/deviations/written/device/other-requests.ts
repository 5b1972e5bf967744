import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';

const LISTED = 'account-devices/lists-every-device';

/** An operation that has nothing to do with devices removes those of the account, and leaves their sessions. */
function forgetting(operation: string): Wraps {
  return around(operation, async ({ input, next, world }) => {
    const { uid, email } = input.body as Fields;
    const account = world.accounts.find(String(uid)) ?? world.accounts.findByEmail(String(email));
    const answer = await next(input);
    world.devices.removeAllOf(input.token?.uid ?? account?.uid ?? '');
    return answer;
  });
}

/** Requests after which an account has no devices any more. */
export default {
  'verification-forgets-them': deviation({
    violates: LISTED,
    alsoBreaks: ['flow/*'],
    says: 'When its address is verified the devices of an account are forgotten.',
    wrap: forgetting('recoveryEmailVerifyCode'),
  }),
  'a-change-that-begins-forgets-them': deviation({
    violates: LISTED,
    says: 'password/change/start forgets the devices of the account.',
    wrap: forgetting('passwordChangeStart'),
  }),
  'a-reset-code-forgets-them': deviation({
    violates: LISTED,
    says: 'password/forgot/send_code forgets the devices of the account.',
    wrap: forgetting('passwordForgotSendCode'),
  }),
  'a-used-reset-code-forgets-them': deviation({
    violates: LISTED,
    says: 'A right code at password/forgot/verify_code forgets the devices of the account, before any reset.',
    wrap: forgetting('passwordForgotVerifyCode'),
  }),
};
