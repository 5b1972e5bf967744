import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { accountOf, bytesOf } from './_emails.js';
import { EVERYTHING, families } from './_family.js';

/** By address: the verification code of the first account that had it. */
const codes = memory(() => new Map<string, string>());

/** Uids of accounts that were destroyed. */
const destroyed = memory(() => new Set<string>());

/** Operation and address: who was looked for and not found. */
const missed = memory(() => new Set<string>());

const emailIn = (body: unknown) => bytesOf((body as Fields).email).toString();

/** The operations that look an account up, the requirement that notices, and what else breaks. */
const LOOKUPS = [
  ['authStart', 'account-create/account-exists-afterwards', EVERYTHING],
  ['passwordForgotSendCode', 'account-create/account-exists-afterwards', []],
  ['rawPasswordSessionCreate', 'raw-password-account-create/account-has-the-given-password', ['raw-password-*']],
] as const;

const remembering = LOOKUPS.map(([operation, violates, alsoBreaks]): [string, WrittenDeviation] => [
  `${operation}-remembers-who-was-not-there`,
  deviation({
    violates,
    alsoBreaks,
    families,
    says: `${operation} keeps in a cache that an address has no account, also when it gets one.`,
    wrap: around(operation, ({ input, world, next }) => {
      const email = emailIn(input.body);
      const key = `${operation} ${email}`;
      if (missed(world).has(key)) throw new DomainError('UnknownAccount', { email });
      if (accountOf(world, input.body) === undefined) missed(world).add(key);
      return next(input);
    }),
  }),
]);

/** Faults that an address hands down from before its account, or from the account before. */
export default {
  ...Object.fromEntries(remembering),
  'have-the-code-of-the-former': deviation({
    violates: 'recovery-email-verify-code/code-is-random',
    alsoBreaks: ['recovery-email-verify-code/code-belongs-to-its-uid'],
    families,
    says: 'Who makes an account with the address of a destroyed one is mailed the code of that.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        const emailCode = codes(world).get(account.email) ?? account.emailCode;
        codes(world).set(account.email, emailCode);
        return world.accounts.update(account.uid, { emailCode });
      },
    },
  }),
  'leave-the-former-to-be-verified': deviation({
    violates: 'recovery-email-verify-code/errno-102',
    families,
    says: 'recovery_email/verify_code answers success for the uid of a destroyed account, as for any verified one.',
    wrap: {
      ...around('recoveryEmailVerifyCode', ({ input, world, next }) =>
        destroyed(world).has(String((input.body as Fields).uid)) ? { status: 200, body: {}, headers: {} } : next(input),
      ),
      'accounts.destroy': (next, world) => (account) => {
        destroyed(world).add(account.uid);
        next(account);
      },
    },
  }),
};
