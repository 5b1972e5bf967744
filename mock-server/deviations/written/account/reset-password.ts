import { createHash } from 'node:crypto';
import { deviation } from '../../../deviation.js';
import type { PasswordVerifier } from '../../../domain/password-verifiers.js';
import { memory } from '../../memory.js';

/** By uid: what a reset replaced and a replica still has. */
const replicaOf = memory(() => new Map<string, PasswordVerifier>());

/** Uids of accounts whose password was reset. */
const wasReset = memory(() => new Set<string>());

export default {
  'salts-with-the-old-salt': deviation({
    violates: 'account-reset/new-password-is-accepted',
    // Nobody gets at the keys of an account whose password was reset.
    alsoBreaks: ['flow/forgot-password'],
    families: ['onepw'],
    says: 'account/reset hashes the new password with the old salt and stores a new salt beside it.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        const { verifier: before } = world.accounts.get(uid);
        const { verifier } = next(uid, authPW);
        if (before.kind !== 'authPW' || verifier.kind !== 'authPW') return world.accounts.get(uid);
        const verifyHash = world.passwords.verifier(authPW, before.authSalt);
        return world.accounts.update(uid, { verifier: { ...verifier, verifyHash } });
      },
    },
  }),
  'leaves-the-old-password-good': deviation({
    violates: 'account-reset/old-password-is-refused',
    alsoBreaks: ['*/password-from-before-a-reset-is-refused'],
    families: ['onepw'],
    says: 'After account/reset the old password is still good, because sign-in also asks a replica that is behind.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        replicaOf(world).set(uid, world.accounts.get(uid).verifier);
        return next(uid, authPW);
      },
      'passwords.matches': (next, world) => (account, authPW) => {
        const behind = replicaOf(world).get(account.uid);
        return next(account, authPW) || (behind !== undefined && next({ ...account, verifier: behind }, authPW));
      },
    },
  }),
  'keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-new',
    alsoBreaks: ['account-reset/wrap-kb-is-random'],
    says: 'account/reset leaves wrapKb as it was.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        const { wrapKb } = world.accounts.get(uid);
        next(uid, authPW);
        return world.accounts.update(uid, { wrapKb });
      },
    },
  }),
  'makes-wrap-kb-of-the-password': deviation({
    violates: 'account-reset/wrap-kb-is-random',
    families: ['onepw'],
    says: 'The wrapKb after account/reset is a hash of the new authPW.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        next(uid, authPW);
        return world.accounts.update(uid, { wrapKb: createHash('sha256').update(authPW).digest('hex') });
      },
    },
  }),
  'makes-a-new-ka': deviation({
    violates: 'account-reset/ka-is-kept',
    families: ['onepw'],
    says: 'account/reset replaces kA together with wrapKb.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        next(uid, authPW);
        return world.accounts.update(uid, { kA: world.random.hex(32) });
      },
    },
  }),
  'makes-a-new-ka-the-second-time': deviation({
    violates: 'account-reset/ka-is-kept',
    families: ['onepw'],
    says: 'The second account/reset of an account, and every later one, replaces kA too.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        const account = next(uid, authPW);
        if (wasReset(world).has(uid)) return world.accounts.update(uid, { kA: world.random.hex(32) });
        wasReset(world).add(uid);
        return account;
      },
    },
  }),
  'token-survives': deviation({
    violates: 'account-reset/token-single-use-after-success',
    alsoBreaks: ['account-reset/token-used-up-by-failure', 'account-reset/errno-110'],
    says: 'An accountResetToken is good for any number of resets while it lives.',
    // A reset ends every token of the account, so that it is not enough to leave the token unconsumed.
    wrap: { 'tokens.end': (next) => (token) => token.type === 'accountResetToken' || next(token) },
  }),
  'token-survives-a-failure': deviation({
    violates: 'account-reset/token-used-up-by-failure',
    says: 'An accountResetToken is used up only by a reset that succeeds, as on the deployed servers.',
    wrap: { 'tokens.consume': (next) => (token) => token.type === 'accountResetToken' || next(token) },
  }),
};
