import { deviation } from '../../../deviation.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Uids of accounts that were unlocked once. */
const unlockedOnce = memory(() => new Set<string>());

/** Uids of accounts that were locked once. */
const lockedOnce = memory(() => new Set<string>());

/** Addresses that existed when they were asked for. */
const askedBefore = memory(() => new Set<string>());

export default {
  'knows-no-uid-without-a-session': deviation({
    violates: 'account-status/known-uid-exists',
    families: ['onepw'],
    says: 'For account/status by uid an account exists while it has a session.',
    wrap: answering('accountStatus', (body, { input, world }) => {
      const { uid = '' } = input.query as { uid?: string };
      const isSignedIn = world.tokens.allOf(uid.toLowerCase(), 'sessionToken').length > 0;
      return isSignedIn ? body : { ...body, exists: false };
    }),
  }),
  'tells-of-no-lock': deviation({
    violates: 'account-status/locked-account-is-locked',
    says: 'account/status says of no account that it is locked, so that nobody can try that out.',
    wrap: answering('accountStatus', (body) => ({ ...body, locked: false })),
  }),
  'tells-everybody-of-a-lock': deviation({
    violates: 'account-status/unlocked-account-is-not-locked',
    says: 'account/status says of every account that it is locked.',
    wrap: answering('accountStatus', (body) => ({ ...body, locked: body.exists })),
  }),
  'remembers-a-lock': deviation({
    violates: 'account-status/unlocked-account-is-not-locked',
    says: 'account/status says of an account that was locked once that it is locked, whatever came after.',
    wrap: {
      'lockout.lock': (next, world) => (uid) => {
        lockedOnce(world).add(uid);
        return next(uid);
      },
      ...answering('accountStatus', (body, { input, world }) => {
        const { uid } = input.query as { uid: string };
        return { ...body, locked: lockedOnce(world).has(uid.toLowerCase()) };
      }),
    },
  }),
  'knows-no-unverified-uid': deviation({
    violates: 'account-status/known-uid-exists',
    alsoBreaks: ['account-create/account-exists-afterwards'],
    says: 'For account/status by uid an account exists only once its address is verified.',
    wrap: answering('accountStatus', (body, { input, world }) => {
      const { uid } = input.query as { uid: string };
      return { ...body, exists: world.accounts.find(uid)?.emailVerified === true };
    }),
  }),
  'knows-every-uid': deviation({
    violates: 'account-status/unknown-uid-does-not-exist',
    alsoBreaks: ['account-destroy/account-does-not-exist-afterwards'],
    says: 'account/status by uid says yes to every uid, so that nobody can try uids out.',
    wrap: answering('accountStatus', (body) => ({ ...body, exists: true })),
  }),
  'knows-no-unverified-email': deviation({
    violates: 'account-status-post/known-email-exists',
    says: 'For account/status by email an account exists only once its address is verified.',
    wrap: answering('accountStatusPost', (_body, { input, world }) => {
      const { email } = input.body as { email: string };
      return { exists: world.accounts.findByEmail(email)?.emailVerified === true };
    }),
  }),
  'knows-every-email': deviation({
    violates: 'account-status-post/unknown-email-does-not-exist',
    says: 'account/status by email says yes to every address, so that nobody can try addresses out.',
    wrap: answering('accountStatusPost', () => ({ exists: true })),
  }),
  'remembers-emails': deviation({
    violates: 'account-status-post/destroyed-account-does-not-exist',
    says: 'account/status by email goes on saying yes to an address of which it has said so before.',
    wrap: answering('accountStatusPost', ({ exists }, { input, world }) => {
      const { email } = input.body as { readonly email: string };
      if (exists === true) askedBefore(world).add(email);
      return { exists: askedBefore(world).has(email) };
    }),
  }),
  'tells-of-a-first-lock-alone': deviation({
    violates: 'account-status/locked-account-is-locked',
    says: 'account/status tells of the first lock of an account, and of no later one.',
    wrap: {
      'lockout.unlock': (next, world) => (uid) => {
        unlockedOnce(world).add(uid);
        return next(uid);
      },
      ...answering('accountStatus', (body, { input, world }) => {
        const { uid } = input.query as { uid: string };
        return { ...body, locked: body.locked === true && !unlockedOnce(world).has(uid.toLowerCase()) };
      }),
    },
  }),
  'tells-everybody-of-a-newer-lock': deviation({
    violates: 'account-status/unlocked-account-is-not-locked',
    says: 'account/status says of an account that it is locked while one that was made after it is.',
    wrap: answering('accountStatus', (body, { input, world }) => {
      const { uid } = input.query as { uid: string };
      const accounts = [...world.store.accounts.values()];
      const own = accounts.findIndex((account) => account.uid === uid.toLowerCase());
      const isNear = own >= 0 && accounts.slice(own).some(({ unlockCode }) => unlockCode !== undefined);
      return { ...body, locked: isNear };
    }),
  }),
  'forgives-a-letter': deviation({
    violates: 'account-status-post/unknown-email-does-not-exist',
    says: 'account/status by email says yes to the beginning of an address that exists, and to one with a tag left out.',
    wrap: answering('accountStatusPost', (body, { input, world }) => {
      const [local = '', domain = ''] = (input.body as { readonly email: string }).email.split('@');
      const isLike = ({ email }: { readonly email: string }) => email.startsWith(local) && email.endsWith(domain);
      return { exists: body.exists === true || [...world.store.accounts.values()].some(isLike) };
    }),
  }),
};
