import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import { afterARefusal } from '../../after-a-refusal.js';
import { around, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';

const KEYS = 'account-keys/token-of-login-is-accepted';
const FORGOTTEN = 'password-forgot-status/succeeds-until-the-token-is-consumed';
const LASTING_CHANGE = 'password-change-start/change-token-outlives-other-requests';
const LASTING_RESET = 'password-forgot-verify-code/reset-token-outlives-other-requests';
const CHANGE = 'password-change-start/change-token-is-accepted-by-finish';
const RESET = 'account-reset/token-of-verify-code-is-accepted';
const CODE = 'recovery-email-verify-code/email-code-verifies-the-email';

/** Verification codes that are no good any more. */
const voided = memory(() => new Set<string>());

function ending(type: AnyTokenType) {
  return ({ uid }: AccountRow, { world }: Run): void => world.tokens.endAllOf(uid, type);
}

/** A creation for an address that is taken ends tokens of whoever has it. */
function byACreation(violates: string, type: AnyTokenType, what: string) {
  return deviation({
    violates,
    families: ['onepw'],
    says: `account/create for an address that has an account is refused, and ends ${what} of that account.`,
    wrap: afterARefusal('accountCreate', 'AccountExists', ending(type)),
  });
}

/** A wrong password at account/destroy ends tokens of the account. */
function byADestruction(violates: string, type: AnyTokenType, what: string) {
  return deviation({
    violates,
    families: ['onepw'],
    says: `account/destroy with a wrong password is refused, and ends ${what} of the account.`,
    wrap: afterARefusal('accountDestroy', 'IncorrectPassword', ending(type)),
  });
}

/** A sign-out ends tokens of the account that are none of its session. */
function byASignOut(violates: string, type: AnyTokenType, what: string) {
  return deviation({
    violates,
    families: ['onepw'],
    says: `session/destroy ends ${what} of the account as well.`,
    wrap: around('sessionDestroy', async ({ input, next, world }) => {
      const answer = await next(input);
      world.tokens.endAllOf(input.token?.uid ?? '', type);
      return answer;
    }),
  });
}

/** What goes on while somebody else tries something in vain, or another session signs out. */
export default {
  'a-creation-ends-the-tokens-for-keys': byACreation(KEYS, 'keyFetchToken', 'the keyFetchTokens'),
  'a-creation-cancels-the-code': byACreation(FORGOTTEN, 'passwordForgotToken', 'the passwordForgotToken'),
  'a-creation-ends-the-change': byACreation(CHANGE, 'passwordChangeToken', 'the passwordChangeToken'),
  'a-creation-ends-the-reset': byACreation(RESET, 'accountResetToken', 'the accountResetToken'),
  'a-destruction-ends-the-tokens-for-keys': byADestruction(KEYS, 'keyFetchToken', 'the keyFetchTokens'),
  'a-destruction-cancels-the-code': byADestruction(FORGOTTEN, 'passwordForgotToken', 'the passwordForgotToken'),
  'a-destruction-ends-the-change': byADestruction(CHANGE, 'passwordChangeToken', 'the passwordChangeToken'),
  'a-destruction-ends-the-reset': byADestruction(RESET, 'accountResetToken', 'the accountResetToken'),
  'a-destruction-makes-another-code': deviation({
    violates: CODE,
    families: ['onepw'],
    says: 'After account/destroy with a wrong password the address waits for another code than the one that was mailed.',
    wrap: {
      ...afterARefusal('accountDestroy', 'IncorrectPassword', ({ emailCode }, { world }) => {
        voided(world).add(emailCode);
      }),
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        if (voided(world).has(code.toLowerCase())) throw new DomainError('InvalidVerificationCode');
        next(uid, code, caller);
      },
    },
  }),
  'a-sign-out-ends-the-change': byASignOut(LASTING_CHANGE, 'passwordChangeToken', 'the passwordChangeToken'),
  'a-sign-out-ends-the-reset': byASignOut(LASTING_RESET, 'accountResetToken', 'the accountResetToken'),
};
