import { deviation } from '../../../deviation.js';
import type { SrpVerifier } from '../../../domain/password-verifiers.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { SrpReset } from '../../../domain/srp-passwords.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Resets keep a part of the verifier that they should replace. */
function keeping(part: (before: SrpVerifier, given: SrpVerifier) => SrpVerifier): Wraps {
  return {
    'srpPasswords.reset':
      (next, world) =>
      (uid, { verifier, wrapKb }) => {
        const before = world.srpLogins.verifierOf(world.accounts.get(uid));
        return next(uid, { verifier: part(before, verifier), wrapKb });
      },
  };
}

/** uid to the verifier that a reset replaced and a replica still has, and how often the account was signed in to since. */
const replica = memory(() => new Map<string, { readonly verifier: SrpVerifier; logins: number }>());

/** Uids of accounts that were reset once. */
const resetBefore = memory(() => new Set<string>());

/** uid to what certificates call the account since it was reset. */
const newNames = memory(() => new Map<string, string>());

/** The same of all resets of an account but the first. */
function keepingLater(part: (before: AccountRow, given: SrpReset) => SrpReset): Wraps {
  return {
    'srpPasswords.reset': (next, world) => (uid, given) => {
      const isFirst = !resetBefore(world).has(uid);
      resetBefore(world).add(uid);
      return next(uid, isFirst ? given : part(world.accounts.get(uid), given));
    },
  };
}

/** Faults in what account/reset makes of its request. */
export default {
  'asks-a-replica-in-turn': deviation({
    violates: 'account-reset/old-password-is-refused',
    // Every second sign-in with the new password meets the replica too.
    alsoBreaks: ['account-reset/*', 'flow/*', 'password-*/*'],
    families,
    says: 'After account/reset every second sign-in is checked by a replica that still has the old verifier.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const verifier = world.srpLogins.verifierOf(world.accounts.get(uid));
        const account = next(uid, password);
        replica(world).set(uid, { verifier, logins: 0 });
        return account;
      },
      'srpLogins.start': (next, world) => (email, caller) => {
        const behind = replica(world).get(world.accounts.findByEmail(email)?.uid ?? '');
        if (behind !== undefined) behind.logins += 1;
        return next(email, caller);
      },
      'srpLogins.verifierOf': (next, world) => (account) => {
        const behind = replica(world).get(account.uid);
        return behind !== undefined && behind.logins % 2 === 0 && behind.logins > 0 ? behind.verifier : next(account);
      },
    },
  }),
  'keeps-the-srp-salt': deviation({
    violates: 'account-reset/srp-salt-is-replaced',
    // The verifier was made with the new one.
    alsoBreaks: ['account-reset/*', 'password-change-start/*', 'flow/*'],
    families,
    says: 'account/reset keeps the SRP salt.',
    wrap: keeping(({ salt }, given) => ({ ...given, salt })),
  }),
  'keeps-the-stretching-salt': deviation({
    violates: 'account-reset/stretching-salt-is-replaced',
    families,
    says: 'account/reset keeps the salt of the stretching.',
    wrap: keeping(({ stretching }, given) => ({ ...given, ...(stretching === undefined ? {} : { stretching }) })),
  }),
  'keeps-the-verifier-of-the-same-salts': deviation({
    violates: 'account-reset/new-password-is-accepted',
    alsoBreaks: ['account-reset/*'],
    families,
    says: 'account/reset keeps the verifier where it brings the salts that are there: they tell whether something is new.',
    wrap: keeping((before, given) =>
      before.salt === given.salt && before.stretching?.salt === given.stretching?.salt
        ? { ...given, verifier: before.verifier }
        : given,
    ),
  }),
  'keeps-the-zeros': deviation({
    violates: 'account-reset/zero-wrap-kb-is-replaced',
    alsoBreaks: ['account-reset/wrap-kb-is-random', 'account-reset/made-wrap-kb-is-random-throughout'],
    families,
    says: 'account/reset takes a wrapKb of zeros for one like any other.',
    wrap: { 'srpPasswords.wrapKbOf': () => (given) => given },
  }),
  'has-one-wrap-kb-for-all': deviation({
    violates: 'account-reset/wrap-kb-is-random',
    families,
    says: 'The wrapKb that account/reset sets in the place of zeros is the same for everybody.',
    wrap: { 'srpPasswords.wrapKbOf': (next) => (given) => (/^0+$/.test(given) ? 'c3'.repeat(32) : next(given)) },
  }),
  'writes-half-a-wrap-kb-twice': deviation({
    violates: 'account-reset/made-wrap-kb-is-random-throughout',
    families,
    says: 'The wrapKb that account/reset sets in the place of zeros is 16 random bytes, written twice.',
    wrap: {
      'srpPasswords.wrapKbOf': (next, world) => (given) =>
        /^0+$/.test(given) ? world.random.hex(16).repeat(2) : next(given),
    },
  }),
  'gives-certificates-another-name': deviation({
    violates: 'certificate-sign/principal-email-names-the-account',
    families,
    says: 'After account/reset certificates name the account otherwise than before.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, given) => {
        newNames(world).set(uid, world.accounts.newUid());
        return next(uid, given);
      },
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const name = newNames(world).get(session.uid);
        return name === undefined ? claims : { ...claims, principal: { email: `${name}@${claims.iss}` } };
      },
    },
  }),
  'replaces-the-stretching-salt-once': deviation({
    violates: 'account-reset/salts-are-replaced-each-time',
    families,
    says: 'The second account/reset of an account keeps the stretching salt that the first one brought.',
    wrap: keepingLater(({ verifier: { kind, ...before } }, given) =>
      kind === 'srp' && 'stretching' in before
        ? { ...given, verifier: { ...given.verifier, stretching: before.stretching } }
        : given,
    ),
  }),
  'sets-wrap-kb-once': deviation({
    violates: 'account-reset/wrap-kb-is-set-each-time',
    alsoBreaks: ['account-reset/wrap-kb-is-random'],
    families,
    says: 'The second account/reset of an account keeps the wrapKb that the first one set.',
    wrap: keepingLater(({ wrapKb }, given) => ({ ...given, wrapKb })),
  }),
};
