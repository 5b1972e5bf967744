import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Bytes of the salts that the document shows. */
const SALT_BYTES = 32;

/** What auth/start tells of the salts is changed. */
const tellingSalts = (change: (salt: string) => string) =>
  answering('authStart', (body) => {
    const [srp, passwordStretching] = [body.srp as Fields, body.passwordStretching as Fields];
    return {
      ...body,
      srp: { ...srp, salt: change(String(srp.salt)) },
      passwordStretching: { ...passwordStretching, salt: change(String(passwordStretching.salt)) },
    };
  });

/** uids of accounts that signed in with a raw password. */
const rawOnes = memory(() => new Set<string>());

/** By address: who was there once. */
const known = memory(() => new Set<string>());

/** Faults that show with unusual values, or in what a second sign-in leaves. */
export default {
  'tells-salts-as-numbers': deviation({
    violates: 'auth-start/unusual-salts-are-the-accounts',
    families,
    says: 'auth/start tells salts without the zero bytes in front of them.',
    wrap: tellingSalts((salt) => salt.replace(/^(?:00)+/, '')),
  }),
  'tells-32-bytes-of-a-salt': deviation({
    violates: 'auth-start/unusual-salts-are-the-accounts',
    families,
    says: 'auth/start tells 32 bytes of a salt, filled up with zeros where it is shorter.',
    wrap: tellingSalts((salt) => salt.slice(0, 2 * SALT_BYTES).padEnd(2 * SALT_BYTES, '0')),
  }),
  'compares-half-of-m': deviation({
    violates: 'auth-finish/refuses-an-m-that-is-nearly-right',
    families,
    says: 'Of an M its first 16 bytes are compared.',
    wrap: { 'srpLogins.fits': () => (expected, M) => M.subarray(0, 16).equals(expected.subarray(0, 16)) },
  }),
  'compares-as-much-of-m-as-came': deviation({
    violates: 'auth-finish/refuses-an-m-that-is-nearly-right',
    families,
    says: 'Of an M as many bytes are compared as came.',
    wrap: { 'srpLogins.fits': () => (expected, M) => M.equals(expected.subarray(0, M.length)) },
  }),
  'raw-sign-in-ends-the-session-before': deviation({
    violates: 'raw-password-session-create/earlier-sessions-survive',
    families,
    says: 'A sign-in with a raw password ends the session of the raw sign-in before it.',
    alsoBreaks: ['raw-password-*'],
    wrap: {
      'rawPasswords.signIn':
        (next, world) =>
        async (...given) => {
          const account = await next(...given);
          const sessions = world.tokens.allOf(account.uid, 'sessionToken');
          const newest = sessions.at(-1);
          if (rawOnes(world).has(account.uid) && newest !== undefined) world.sessions.destroy(newest);
          rawOnes(world).add(account.uid);
          return account;
        },
    },
  }),
  'a-wrong-raw-password-signs-out': deviation({
    violates: 'raw-password-session-create/earlier-sessions-survive',
    families,
    says: 'A wrong raw password ends the sessions of the account, for safety.',
    alsoBreaks: ['raw-password-*'],
    wrap: {
      'rawPasswords.signIn':
        (next, world) =>
        async (...given) => {
          try {
            return await next(...given);
          } catch (error) {
            const account = world.accounts.findByEmail(given[0]);
            if (account !== undefined) world.tokens.endAllOf(account.uid, 'sessionToken');
            throw error;
          }
        },
    },
  }),
  'raw-sign-in-ends-the-key-fetch-tokens': deviation({
    violates: 'raw-password-session-create/leaves-the-key-fetch-tokens',
    families,
    says: 'A sign-in with a raw password ends the keyFetchTokens of the account.',
    wrap: {
      'rawPasswords.signIn':
        (next, world) =>
        async (...given) => {
          const account = await next(...given);
          world.tokens.endAllOf(account.uid, 'keyFetchToken');
          return account;
        },
    },
  }),
  'raw-sign-in-tells-who-was-there': deviation({
    violates: 'account-destroy/raw-sign-in-is-refused-afterwards',
    families,
    says: 'raw_password/session/create answers that the password is wrong for an account that was destroyed.',
    wrap: {
      'rawPasswords.signIn':
        (next, world) =>
        async (...given) => {
          const [email] = given;
          if (world.accounts.findByEmail(email) !== undefined) known(world).add(email);
          else if (known(world).has(email)) throw new DomainError('IncorrectPassword', { email });
          return next(...given);
        },
    },
  }),
};
