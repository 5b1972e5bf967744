import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** The verifiers that an account had. */
const former = memory(() => new Map<string, Set<string>>());

/** Faults in resets that bring something which the account has, or had. */
export default {
  'same-password-keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    families,
    says: 'account/reset with the password that the account has changes nothing.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const account = world.accounts.get(uid);
        const isSame = world.srpLogins.verifierOf(account).verifier === password.verifier.verifier;
        return next(uid, isSame ? { ...password, wrapKb: account.wrapKb } : password);
      },
    },
  }),
  'same-wrap-kb-keeps-the-password': deviation({
    violates: 'account-reset/new-password-is-accepted',
    families,
    says: 'account/reset with the wrapKb that the account has changes nothing.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const account = world.accounts.get(uid);
        const isSame = account.wrapKb === password.wrapKb;
        return next(uid, isSame ? { ...password, verifier: world.srpLogins.verifierOf(account) } : password);
      },
    },
  }),
  'former-password-is-passed-over': deviation({
    violates: 'account-reset/new-password-is-accepted',
    families,
    says: 'account/reset thanks for a password that the account had once, and keeps the present one.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const present = world.srpLogins.verifierOf(world.accounts.get(uid));
        const known = former(world).get(uid) ?? new Set<string>();
        former(world).set(uid, known.add(present.verifier));
        return next(uid, known.has(password.verifier.verifier) ? { ...password, verifier: present } : password);
      },
    },
  }),
} satisfies Record<string, WrittenDeviation>;
