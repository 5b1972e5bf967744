import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { families } from './_family.js';

/** uids of accounts that had a reset. */
const renewed = memory(() => new Set<string>());

const noting: Wraps = {
  'srpPasswords.reset': (next, world) => (uid, password) => {
    renewed(world).add(uid);
    return next(uid, password);
  },
};

/** A way in which somebody uses the account meanwhile, and what ends by it. */
function meanwhile(
  way: 'sign-in' | 'sign-out' | 'code asked for' | 'code given',
  end: (w: World, uid: string) => void,
) {
  const wraps: Record<typeof way, Wraps> = {
    'sign-in': {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        end(world, account.uid);
        return next(account, keys, caller);
      },
    },
    'sign-out': {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        end(world, session.uid);
      },
    },
    'code asked for': {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        end(world, account.uid);
        next(account, locale);
      },
    },
    'code given': {
      'recoveryMethods.submitCode': (next, world) => (email, code) => {
        next(email, code);
        const account = world.accounts.findByEmail(email);
        if (account !== undefined) end(world, account.uid);
      },
    },
  };
  return wraps[way];
}

const ending = (type: AnyTokenType) => (world: World, uid: string) => world.tokens.endAllOf(uid, type);

/** What ends the accountResetToken of a mailed code, and none of a change. */
function endingResets(way: Parameters<typeof meanwhile>[0], says: string): WrittenDeviation {
  return deviation({
    violates: 'account-reset/token-of-verify-code-is-accepted',
    families,
    says,
    wrap: {
      ...rememberingOrigins,
      ...meanwhile(way, (world, uid) => {
        if (resetOrigins(world).get(uid) === 'a mail') ending('accountResetToken')(world, uid);
      }),
    },
  });
}

function endingForgotten(way: Parameters<typeof meanwhile>[0], says: string): WrittenDeviation {
  return deviation({
    violates: 'password-forgot-verify-code/mailed-code-is-accepted',
    families,
    says,
    wrap: meanwhile(way, ending('forgotPasswordToken')),
  });
}

/** Faults in what is under way by mail while somebody goes on using the account. */
export default {
  'sign-out-ends-the-forgotten': endingForgotten(
    'sign-out',
    'session/destroy ends the forgotPasswordToken of the account.',
  ),
  'asking-for-a-code-ends-the-forgotten': endingForgotten(
    'code asked for',
    'account/recovery_methods/send_code ends the forgotPasswordToken of the account.',
  ),
  'giving-a-code-ends-the-forgotten': endingForgotten(
    'code given',
    'account/recovery_methods/verify_code ends the forgotPasswordToken of the account.',
  ),
  'sign-in-ends-the-reset': endingResets('sign-in', 'A sign-in ends the accountResetToken of a mailed code.'),
  'sign-out-ends-the-reset': endingResets('sign-out', 'session/destroy ends the accountResetToken of a mailed code.'),
  'forgetting-ends-the-code': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'password/forgot/send_code draws the code anew that verifies the address.',
    wrap: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        next(token, link, caller);
        world.accounts.update(token.uid, { emailCode: world.verification.newCode() });
      },
    },
  }),
  'nothing-comes-without-a-session': deviation({
    violates: 'password-forgot-send-code/mails-a-code',
    alsoBreaks: ['*'],
    families,
    says: 'password/forgot/send_code mails nothing to an account that nobody is signed in to.',
    wrap: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        if (world.tokens.allOf(token.uid, 'sessionToken').length > 0) next(token, link, caller);
      },
    },
  }),
  'no-code-comes-after-a-reset': deviation({
    violates: 'account-recovery-methods-send-code/mails-a-code',
    alsoBreaks: ['account-recovery-methods-verify-code/*'],
    families,
    says: 'account/recovery_methods/send_code mails nothing to an account that had a reset.',
    wrap: {
      ...noting,
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        if (!renewed(world).has(account.uid)) next(account, locale);
      },
    },
  }),
  'codes-after-a-reset-are-not-kept': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'The code that account/recovery_methods/send_code mails after a reset is drawn anew, and not kept.',
    wrap: {
      ...noting,
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        const isMeant = renewed(world).has(account.uid);
        next(isMeant ? { ...account, emailCode: world.verification.newCode() } : account, locale);
      },
    },
  }),
} satisfies Record<string, WrittenDeviation>;
