import { deviation } from '../../../deviation.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';

const CHANGE = 'password-change-start/change-token-outlives-other-requests';
const RESET = 'password-forgot-verify-code/reset-token-outlives-other-requests';

/** An operation that an address and perhaps a password come with ends other tokens of that account once it is served. */
function ending(operation: string, type: AnyTokenType): Wraps {
  return around(operation, async ({ input, next, world }) => {
    const uid = world.accounts.findByEmail(String((input.body as Fields).email))?.uid;
    const before = uid === undefined ? [] : world.tokens.allOf(uid, type);
    const answer = await next(input);
    for (const token of before) world.tokens.end(token);
    return answer;
  });
}

/** What becomes of a change or a reset that has begun. */
export default {
  'a-sign-in-ends-the-change': deviation({
    violates: CHANGE,
    says: 'account/login ends the passwordChangeTokens of the account.',
    wrap: ending('accountLogin', 'passwordChangeToken'),
  }),
  'a-code-ends-the-change': deviation({
    violates: CHANGE,
    says: 'password/forgot/send_code ends the passwordChangeTokens of the account.',
    wrap: ending('passwordForgotSendCode', 'passwordChangeToken'),
  }),
  'a-sign-in-ends-the-reset': deviation({
    violates: RESET,
    says: 'account/login ends the accountResetTokens of the account.',
    wrap: ending('accountLogin', 'accountResetToken'),
  }),
  'a-code-ends-the-reset': deviation({
    violates: RESET,
    says: 'password/forgot/send_code ends the accountResetTokens of the account.',
    wrap: ending('passwordForgotSendCode', 'accountResetToken'),
  }),
  'a-change-ends-the-reset': deviation({
    violates: RESET,
    says: 'password/change/start ends the accountResetTokens of the account.',
    wrap: ending('passwordChangeStart', 'accountResetToken'),
  }),
};
