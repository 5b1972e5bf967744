import { createHash } from 'node:crypto';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields, readingBody } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { codeInTheQuery } from '../_mailed-codes.js';
import { endTokenOf } from '../account/_tokens.js';
import { accountOf, bytesOf } from './_emails.js';
import { families } from './_family.js';

const RAW = ['raw-password-*', 'api/bodies-are-read-as-utf8'];

/** Uids of accounts that came with a raw password, and addresses for which one is being made. */
const rawAccounts = memory(() => new Set<string>());
const inTheMaking = memory(() => new Set<string>());

/** By address: what came with the creation. */
const firstPasswords = memory(() => new Map<string, string>());

/** A raw password is stretched with another address than that of its account. */
const stretchingWith = (change: (email: string) => string): Wraps => ({
  'rawPasswords.stretched': (next) => (email, password) => next(change(email), password),
});

const emailIn = (body: unknown) => bytesOf((body as Fields).email).toString();

/** Tells for which address an account is being made with a raw password. */
const whileMaking = around('rawPasswordAccountCreate', async ({ input, world, next }) => {
  const email = emailIn(input.body);
  inTheMaking(world).add(email);
  try {
    return await next(input);
  } finally {
    inTheMaking(world).delete(email);
  }
});

/** Passwords become another text wherever they come as they were typed. */
function reading(change: (password: string) => string): Wraps {
  return {
    'rawPasswords.newVerifier': (next) => (email, password) => next(email, change(password)),
    'rawPasswords.signIn': (next) => (email, password, caller) => next(email, change(password), caller),
  };
}

/** Faults in the two operations that get a password as it was typed. */
export default {
  'answers-another-uid': deviation({
    violates: 'raw-password-account-create/account-exists-afterwards',
    alsoBreaks: RAW,
    families,
    says: 'raw_password/account/create answers a uid that it drew a second time instead of the one it kept.',
    wrap: answering('rawPasswordAccountCreate', (body, { world }) => ({ ...body, uid: world.accounts.newUid() })),
  }),
  'cuts-passwords': deviation({
    violates: 'raw-password-account-create/account-has-the-given-password',
    alsoBreaks: RAW,
    families,
    says: 'raw_password/account/create keeps the first eight characters of a password.',
    wrap: {
      'rawPasswords.newVerifier': (next) => (email, password) => next(email, password.slice(0, 8)),
    },
  }),
  'stretches-nothing': deviation({
    violates: 'raw-password-account-create/password-is-stretched-by-the-server',
    alsoBreaks: ['raw-password-session-create/serves-accounts-of-account-create'],
    families,
    says: 'The server stretches a raw password with a single hash.',
    wrap: {
      'rawPasswords.stretched': () => async (email, password) =>
        createHash('sha256').update(`${email} ${password}`).digest(),
    },
  }),
  'stretches-with-addresses-in-latin-1': deviation({
    violates: 'raw-password-account-create/password-is-stretched-by-the-server',
    families,
    says: 'The server reads the bytes of an address as Latin-1 where it stretches a raw password with it.',
    wrap: stretchingWith((email) => Buffer.from(email, 'utf8').toString('latin1')),
  }),
  'stretches-with-addresses-in-lower-case': deviation({
    violates: 'raw-password-account-create/password-is-stretched-by-the-server',
    families,
    says: 'The server stretches a raw password with the address in lower case.',
    wrap: stretchingWith((email) => email.toLowerCase()),
  }),
  'gives-one-uid-to-all': deviation({
    violates: 'raw-password-account-create/uid-is-unique',
    alsoBreaks: ['*'],
    families,
    says: 'Every account gets the same uid, as from a generator that is seeded anew each time.',
    wrap: { 'accounts.newUid': () => () => '00112233-4455-4677-8899-aabbccddeeff' },
  }),
  'mails-nothing': deviation({
    violates: 'raw-password-account-create/mails-a-verification-code',
    alsoBreaks: RAW,
    families,
    says: 'raw_password/account/create mails no code; the user has to ask for one.',
    wrap: {
      ...whileMaking,
      'verification.sendEmailCode': (next, world) => (account, link, caller) =>
        inTheMaking(world).has(account.email) ? undefined : next(account, link, caller),
    },
  }),
  'replaces-who-never-verified': deviation({
    violates: 'raw-password-account-create/errno-101',
    families,
    says: 'raw_password/account/create replaces an account of the same address as long as that is not verified.',
    wrap: around('rawPasswordAccountCreate', ({ input, world, next }) => {
      const former = accountOf(world, input.body);
      if (former?.emailVerified === false) world.accounts.destroy(former);
      return next(input);
    }),
  }),
  'opens-no-session': deviation({
    violates: 'raw-password-session-create/gives-a-live-session',
    alsoBreaks: RAW,
    families,
    says: 'raw_password/session/create gives a sessionToken whose session it never stored.',
    wrap: answering('rawPasswordSessionCreate', (body, { world }) => endTokenOf(world, 'sessionToken', body)),
  }),
  'knows-its-own-accounts-alone': deviation({
    violates: 'raw-password-session-create/serves-accounts-of-account-create',
    families,
    says: 'raw_password/session/create knows the passwords of accounts that were made by raw_password/account/create.',
    wrap: {
      ...around('rawPasswordAccountCreate', async ({ input, world, next }) => {
        const answer = await next(input);
        rawAccounts(world).add(String((answer.body as Fields).uid));
        return answer;
      }),
      'rawPasswords.matches': (next, world) => (account, K3) =>
        rawAccounts(world).has(account.uid) && next(account, K3),
    },
  }),
  'answers-102-for-the-accounts-of-others': deviation({
    violates: 'raw-password-session-create/errno-103',
    families,
    says: 'raw_password/session/create answers 102 to a wrong password of an account that account/create made.',
    wrap: around('rawPasswordSessionCreate', async ({ input, world, next }) => {
      const account = accountOf(world, input.body);
      try {
        return await next(input);
      } catch (error) {
        const isWrong = error instanceof DomainError && error.failure === 'IncorrectPassword';
        if (isWrong && account?.verifier.kind === 'srp') throw new DomainError('UnknownAccount');
        throw error;
      }
    }),
  }),
  'folds-passwords': deviation({
    violates: 'raw-password-session-create/letter-case-of-the-password-counts',
    families,
    says: 'Passwords that come as they were typed are compared in lower case.',
    wrap: reading((password) => password.toLowerCase()),
  }),
  'compares-64-characters': deviation({
    violates: 'raw-password-session-create/every-character-of-the-password-counts',
    families,
    says: 'Of a password that comes as it was typed the first 64 characters count.',
    wrap: reading((password) => password.slice(0, 64)),
  }),
  'trims-passwords': deviation({
    violates: 'raw-password-session-create/every-character-of-the-password-counts',
    families,
    says: 'Passwords that come as they were typed lose the spaces around them.',
    wrap: reading((password) => password.trim()),
  }),
  'puts-the-code-into-the-query': deviation({
    violates: 'raw-password-account-create/code-is-in-the-link-fragment',
    families,
    says: 'The link of a mail after raw_password/account/create has the code in its query.',
    wrap: { ...whileMaking, ...codeInTheQuery('x-verify-code', (world, email) => inTheMaking(world).has(email)) },
  }),
  'remembers-the-first-password': deviation({
    violates: 'raw-password-session-create/password-from-before-a-reset-is-refused',
    families,
    says: 'The password that came with raw_password/account/create is good for good, from a cache nobody emptied.',
    wrap: {
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        firstPasswords(world).set(email, password);
        return next(email, password);
      },
      'rawPasswords.signIn': (next, world) => async (email, password, caller) =>
        firstPasswords(world).get(email) === password
          ? world.accounts.getByEmail(email)
          : next(email, password, caller),
    },
  }),
  'remembers-the-first-password-until-the-next': deviation({
    violates: 'raw-password-session-create/password-from-before-a-reset-is-refused',
    families,
    says: 'The password that came with raw_password/account/create is good until a later one came as it was typed.',
    wrap: {
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        firstPasswords(world).set(email, password);
        return next(email, password);
      },
      'rawPasswords.signIn': (next, world) => async (email, password, caller) => {
        if (firstPasswords(world).get(email) === password) return world.accounts.getByEmail(email);
        const account = await next(email, password, caller);
        firstPasswords(world).delete(email);
        return account;
      },
    },
  }),
  'reads-those-of-creations-as-latin-1': deviation({
    violates: 'raw-password-account-create/account-has-the-given-password',
    alsoBreaks: RAW,
    families,
    says: 'raw_password/account/create reads the bytes of a password as Latin-1; other operations read UTF-8.',
    wrap: readingBody('rawPasswordAccountCreate', (body) => ({
      ...body,
      password: Buffer.from(String(body.password), 'utf8').toString('latin1'),
    })),
  }),
};
