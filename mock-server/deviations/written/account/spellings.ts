import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { normalised } from '../../../domain/email-address.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/** Normalised address to the spelling of the first account that had it. */
const spellings = memory(() => new Map<string, string>());

/** Runs a proof; errno 120 tells the first spelling that the address ever had. */
function tellingTheFirst<T>(world: World, proof: () => T): T {
  try {
    return proof();
  } catch (error) {
    if (!(error instanceof DomainError) || error.failure !== 'IncorrectEmailCase') throw error;
    const { email } = error.facts as { readonly email: string };
    throw new DomainError('IncorrectEmailCase', { email: spellings(world).get(normalised(email)) ?? email });
  }
}

/** Every operation takes an address for a simpler one. */
function simplifying(change: (local: string) => string): Wraps {
  return { 'accounts.address': (next) => (email) => next(email.replace(/^[^@]*/, change)) };
}

/** An authPW in capitals is stored as another password. */
function asAnother(authPW: string): string {
  return authPW === authPW.toLowerCase() ? authPW : [...authPW.toLowerCase()].reverse().join('');
}

/** Faults in how addresses and hex may be written. */
export default {
  'remembers-the-first-of-an-address': deviation({
    violates: [
      'api/email-case-error-shows-the-case-of-creation',
      'password-change-start/email-case-error-shows-the-case-of-creation',
      'account-destroy/email-case-error-shows-the-case-of-creation',
    ],
    families: ['onepw'],
    says: 'Errno 120 tells how the address was spelt by the first account that had it.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        const key = normalised(account.email);
        if (!spellings(world).has(key)) spellings(world).set(key, account.email);
        return account;
      },
      'passwords.signIn':
        (next, world) =>
        (...given) =>
          tellingTheFirst(world, () => next(...given)),
      'passwords.prove':
        (next, world) =>
        (...given) =>
          tellingTheFirst(world, () => next(...given)),
    },
  }),
  'drops-tags': deviation({
    violates: 'account-create/account-has-the-given-email',
    families: ['onepw', 'srp'],
    says: 'What follows a plus sign is no part of an address.',
    wrap: simplifying((local) => local.replace(/\+.*$/, '')),
  }),
  'drops-dots': deviation({
    violates: 'account-create/account-has-the-given-email',
    families: ['onepw', 'srp'],
    says: 'Dots before the at sign are no part of an address.',
    wrap: simplifying((local) => local.replaceAll('.', '')),
  }),
  'makes-another-account-in-its-place': deviation({
    violates: 'account-create/another-spelling-leaves-the-account',
    families: ['onepw'],
    says: 'A verified address in another spelling makes another account, under which all spellings are found then.',
    wrap: {
      'accounts.refuseTaken': (next, world) => (email) => {
        const former = world.accounts.findByEmail(email);
        return former?.emailVerified === true && former.email !== email ? undefined : next(email);
      },
    },
  }),
  'sets-the-password-of-another-spelling': deviation({
    violates: 'account-create/another-spelling-leaves-the-account',
    families: ['onepw'],
    says: 'A creation with a verified address in another spelling is refused, once its password is stored.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const former = world.accounts.findByEmail(given.email);
        if (former?.emailVerified === true && former.email !== given.email && given.authPW !== undefined)
          world.accounts.update(former.uid, { verifier: world.passwords.newVerifier(given.authPW) });
        return next(given);
      },
    },
  }),
  'stores-capitals-as-another-password': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families: ['onepw'],
    says: 'A new authPW in capital hex digits is stored as another password.',
    wrap: {
      'passwords.set':
        (next) =>
        (uid, { authPW, wrapKb }) =>
          next(uid, { authPW: asAnother(authPW), wrapKb }),
    },
  }),
  'makes-accounts-of-capitals-with-another-password': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families: ['onepw'],
    says: 'An account that is made with an authPW in capital hex digits has another password.',
    wrap: {
      'accounts.create': (next) => (given) =>
        next(given.authPW === undefined ? given : { ...given, authPW: asAnother(given.authPW) }),
    },
  }),
  'takes-proofs-in-capitals-for-others': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families: ['onepw'],
    says: 'password/change/start and account/destroy take an authPW in capital hex digits for another password.',
    wrap: {
      'passwords.prove': (next) => (email, authPW, key) => {
        if (authPW !== authPW.toLowerCase()) throw new DomainError('IncorrectPassword', { email });
        return next(email, authPW, key);
      },
    },
  }),
};
