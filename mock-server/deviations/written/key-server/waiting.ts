import type { WrittenDeviation } from '../../../deviation.js';
import { deviation } from '../../../deviation.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { World } from '../../../world.js';
import { families } from './_family.js';

/** A kind of token ends when something else is done with the account. */
function ending(violates: string, type: AnyTokenType, says: string, seam: 'forgotten' | 'changed' | 'proved') {
  const end = (world: World, uid: string) => world.tokens.endAllOf(uid, type);
  const wraps = {
    forgotten: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        end(world, token.uid);
        next(token, link, caller);
      },
    },
    changed: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        end(world, uid);
        return next(uid);
      },
    },
    proved: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        end(world, account.uid);
        return next(account, keys, caller);
      },
    },
  } satisfies Record<typeof seam, WrittenDeviation['wrap']>;
  return deviation({ violates, families, says, wrap: wraps[seam] });
}

const FORGOTTEN = 'password-forgot-verify-code/mailed-code-is-accepted';
const RESETS = 'account-reset/token-of-password-change-auth-finish-is-accepted';

/** Faults in what waits for somebody to get a new password, and in what they have until then. */
export default {
  'mailed-codes-end-the-password': deviation({
    violates: 'account-create/account-has-the-given-verifier',
    families,
    says: 'A code for a forgotten password that was taken ends the old one, before there is another.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const made = next(token, code, caller);
        const account = world.accounts.get(token.uid);
        world.accounts.update(token.uid, { verifier: { ...world.srpLogins.verifierOf(account), verifier: '02' } });
        return made;
      },
    },
  }),
  'mailed-codes-sign-out': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    families,
    says: 'A code for a forgotten password that was taken ends the sessions of the account.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        world.tokens.endAllOf(token.uid, 'sessionToken');
        return next(token, code, caller);
      },
    },
  }),
  'forgotten-passwords-end-changes': ending(
    RESETS,
    'accountResetToken',
    'password/forgot/send_code ends the accountResetToken of a change that has begun.',
    'forgotten',
  ),
  'changes-end-mailed-codes': ending(
    FORGOTTEN,
    'forgotPasswordToken',
    'password/change/auth/finish ends the forgotPasswordToken of a code that was mailed.',
    'changed',
  ),
  'sign-ins-end-mailed-codes': ending(
    FORGOTTEN,
    'forgotPasswordToken',
    'A sign-in ends the forgotPasswordToken of a code that was mailed.',
    'proved',
  ),
} satisfies Record<string, WrittenDeviation>;
