import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { refusing } from '../../refusing.js';
import { accountOf, bytesOf, readingEmail, takingHexForText } from './_emails.js';
import { EVERYTHING, families } from './_family.js';

const RAW = ['raw-password-*', 'api/*'];

/** The operations that take an email: operationId, first half of ids, what else breaks when they do not read it. */
const READERS = [
  ['accountCreate', 'account-create', EVERYTHING],
  ['authStart', 'auth-start', EVERYTHING],
  ['rawPasswordAccountCreate', 'raw-password-account-create', RAW],
  ['rawPasswordSessionCreate', 'raw-password-session-create', RAW],
  ['passwordForgotSendCode', 'password-forgot-send-code', ['password-forgot-*', 'account-reset/*', 'api/*', 'flow/*']],
  ['passwordForgotResendCode', 'password-forgot-resend-code', ['password-forgot-resend-code/*', 'api/*']],
] as const;

const takingHex = READERS.map(([operation, prefix, alsoBreaks]): [string, WrittenDeviation] => [
  `${prefix}-reads-the-digits`,
  deviation({
    violates: `${prefix}/email-is-read-as-hex`,
    alsoBreaks,
    families,
    says: `${operation} takes the hex digits of an email for the email.`,
    wrap: takingHexForText(operation),
  }),
]);

/** The operations that make accounts. */
const CREATORS = READERS.filter(([operation]) => operation.endsWith('ccountCreate'));

const comparingDigits = CREATORS.map(([operation, prefix]): [string, WrittenDeviation] => [
  `${prefix}-compares-the-digits`,
  deviation({
    violates: `${prefix}/email-is-read-as-hex`,
    families,
    says: `${operation} takes an address that has an account once more, where its hex digits are capitals.`,
    wrap: around(operation, ({ input, world, next }) => {
      const isShouted = /[A-F]/.test(String((input.body as Fields).email));
      if (!isShouted || accountOf(world, input.body) === undefined) return next(input);
      return { status: 200, body: { uid: world.accounts.newUid() }, headers: {} };
    }),
  }),
]);

const refusingBeyondAscii = CREATORS.map(([operation, prefix]): [string, WrittenDeviation] => [
  `${prefix}-knows-ascii-alone`,
  deviation({
    violates: `${prefix}/email-beyond-ascii-is-accepted`,
    alsoBreaks: [
      `${prefix}/email-is-*`,
      'auth-start/email-is-read-as-hex',
      'recovery-email-status/*',
      'raw-password-*',
    ],
    families,
    says: `${operation} takes an address with a byte beyond ASCII for none.`,
    wrap: refusing(
      operation,
      () => new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['email'] } }),
      ({ input }) => bytesOf((input.body as { email: string }).email).some((byte) => byte > 0x7f),
    ),
  }),
]);

/** The operations that find an account by an email which every one of them reads as UTF-8. */
const FINDERS = ['raw-password-session-create', 'password-forgot-send-code', 'password-forgot-resend-code'];

const readingLatin1 = READERS.filter(([, prefix]) => FINDERS.includes(prefix)).map(
  ([operation, prefix]): [string, WrittenDeviation] => [
    `${prefix}-reads-latin-1`,
    deviation({
      violates: `${prefix}/email-is-read-as-hex`,
      alsoBreaks: ['raw-password-*'],
      families,
      says: `${operation} reads the bytes of an email as Latin-1, and finds nobody who has others than ASCII.`,
      wrap: readingEmail(operation, (bytes) => bytes.toString('latin1')),
    }),
  ],
);

/** Accounts are found by the address that they were made with, and have another one. */
function keeping(change: (email: string) => string): Wraps {
  return {
    'accounts.create': (next, world) => (given) => {
      const account = next(given);
      const kept = { ...account, email: change(account.email) };
      world.store.accounts.set(account.uid, kept);
      return kept;
    },
  };
}

/** Faults in reading and writing addresses. */
export default {
  ...Object.fromEntries([...takingHex, ...comparingDigits, ...refusingBeyondAscii, ...readingLatin1]),
  'loses-characters': deviation({
    violates: 'account-create/account-has-the-given-email',
    alsoBreaks: ['account-create/email-is-*', 'recovery-email-status/*', ...RAW],
    families,
    says: 'The table of accounts has no room for characters of four bytes, and drops them from addresses.',
    wrap: keeping((email) => email.replaceAll(/\p{Extended_Pictographic}/gu, '')),
  }),
  'folds-the-address': deviation({
    violates: 'account-create/email-is-kept-byte-for-byte',
    alsoBreaks: ['account-create/account-has-the-given-email', 'recovery-email-status/*', ...RAW],
    families,
    says: 'Accounts keep their address in lower case, however it was typed.',
    wrap: keeping((email) => email.toLowerCase()),
  }),
  'composes-characters': deviation({
    violates: 'account-create/email-is-kept-byte-for-byte',
    alsoBreaks: ['account-create/account-has-the-given-email', 'recovery-email-status/*', ...RAW],
    families,
    says: 'Accounts keep their address with letters and accents composed.',
    wrap: keeping((email) => email.normalize('NFC')),
  }),
  'takes-raw-addresses-apart': deviation({
    violates: 'raw-password-account-create/account-has-the-given-email',
    alsoBreaks: RAW,
    families,
    says: 'raw_password/account/create takes letters with accents apart before it keeps an address.',
    wrap: {
      ...readingEmail('rawPasswordAccountCreate', (bytes) => bytes.toString().normalize('NFD')),
      'accounts.findByEmail': (next) => (email) => next(email) ?? next(email.normalize('NFD')),
    },
  }),
  'folds-raw-addresses': deviation({
    violates: 'raw-password-account-create/account-has-the-given-email',
    families,
    says: 'raw_password/account/create keeps an address in lower case.',
    wrap: readingEmail('rawPasswordAccountCreate', (bytes) => bytes.toString().toLowerCase()),
  }),
  'status-writes-text': deviation({
    violates: 'recovery-email-status/email-is-hex',
    alsoBreaks: ['recovery-email-status/*', 'account-create/*', 'raw-password-account-create/*'],
    families,
    says: 'recovery_email/status writes the address as text.',
    wrap: answering('recoveryEmailStatus', (body) =>
      typeof body?.email === 'string' ? { ...body, email: bytesOf(body.email).toString() } : body,
    ),
  }),
};
