import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** uids of accounts to which a code for their address was mailed. */
const mailed = memory(() => new Set<string>());

/** account/recovery_methods/verify_code takes some codes for right. */
function verifying(words: string, isTaken: (code: string) => boolean): WrittenDeviation {
  return deviation({
    violates: 'account-recovery-methods-verify-code/refuses-a-wrong-code',
    families,
    says: `account/recovery_methods/verify_code takes ${words} for right.`,
    wrap: { 'recoveryMethods.fits': (next) => (account, code) => isTaken(code) || next(account, code) },
  });
}

/** password/forgot/verify_code takes some codes for right. */
function resetting(words: string, isTaken: (code: string) => boolean, alsoBreaks: readonly string[] = []) {
  return deviation({
    violates: 'password-forgot-verify-code/refuses-a-wrong-code',
    alsoBreaks,
    families,
    says: `password/forgot/verify_code takes ${words} for right.`,
    wrap: {
      'passwords.submitForgotCode': (next) => (token, code, caller) =>
        next(token, isTaken(code) ? (token.code ?? code) : code, caller),
    },
  });
}

/** Longer than any code. */
const TOO_LONG = 100;

/** Faults in what is taken for a code. */
export default {
  'an-empty-one-verifies': verifying('no characters', (code) => code === ''),
  'a-short-one-verifies': verifying('a single character', (code) => code.length === 1),
  'a-long-one-verifies': verifying('a code of a hundred characters and more', ({ length }) => length >= TOO_LONG),
  'zeros-verify': verifying('a code of zeros', (code) => /^0{4,}$/.test(code)),
  'an-empty-one-resets': resetting('no characters', (code) => code === ''),
  'a-short-one-resets': resetting('a single character', (code) => code.length === 1),
  'letters-reset': resetting('a code without digits', (code) => /^[a-z]+$/.test(code)),
  'any-verifies-before-one-is-mailed': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-a-wrong-code',
    alsoBreaks: ['account-recovery-methods-verify-code/*', 'api/*'],
    families,
    says: 'account/recovery_methods/verify_code takes any code for an address to which none was mailed so far.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        mailed(world).add(account.uid);
        next(account, locale);
      },
      'recoveryMethods.fits': (next, world) => (account, code) =>
        !mailed(world).has(account.uid) || next(account, code),
    },
  }),
} satisfies Record<string, WrittenDeviation>;
