import { deviation } from '../../../deviation.js';
import type { Profile } from '../../../domain/profiles.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** By uid: the profile that was read last. */
const lastRead = memory(() => new Map<string, Profile>());

/** Uids of accounts that rejected an unblock code. */
const rejecters = memory(() => new Set<string>());

/** Whether the account has another password than at first. */
function isRenewed(world: World, uid: string): boolean {
  const account = world.accounts.find(uid);
  return account !== undefined && account.verifierSetAt > account.createdAt;
}

/** A profile without one field once the account has another password, for sessions or for bearer tokens. */
function losing(field: keyof Profile, loses: (scopes: readonly string[] | undefined) => boolean): Wraps {
  return {
    'profiles.read': (next, world) => (uid, scopes) => {
      const profile = next(uid, scopes);
      return isRenewed(world, uid) && loses(scopes) ? (without(field)({ ...profile }) as Profile) : profile;
    },
  };
}

/** What an account loses with its first password, and what outlives the account. */
export default {
  'status-forgets-the-email': deviation({
    violates: 'account-status-post/known-email-exists',
    says: 'account/status does not know an account by its email once it has a new password.',
    wrap: answering('accountStatusPost', (body, { input, world }) => {
      const account = world.accounts.findByEmail(String((input.body as Fields).email));
      return account !== undefined && isRenewed(world, account.uid) ? { ...body, exists: false } : body;
    }),
  }),
  'status-knows-ascii-alone': deviation({
    violates: 'account-status-post/known-email-exists',
    says: 'account/status knows no address that has other characters than those of ASCII.',
    wrap: answering('accountStatusPost', (body, { input }) =>
      [...String((input.body as Fields).email)].some((sign) => sign > '~') ? { ...body, exists: false } : body,
    ),
  }),
  'profile-loses-the-email': deviation({
    violates: 'account-profile/email-is-the-accounts',
    alsoBreaks: ['*/session-serves-like-any-other'],
    says: 'account/profile shows no email once the account has a new password.',
    wrap: losing('email', () => true),
  }),
  'profile-loses-the-locale-for-sessions': deviation({
    violates: 'account-profile/session-token-sees-the-locale',
    says: 'account/profile shows sessions no locale once the account has a new password.',
    wrap: losing('locale', (scopes) => scopes === undefined),
  }),
  'profile-loses-the-locale-for-tokens': deviation({
    violates: 'account-profile/profile-scope-includes-locale',
    says: 'account/profile shows bearer tokens no locale once the account has a new password.',
    wrap: losing('locale', (scopes) => scopes !== undefined),
  }),
  'profile-outlives-the-account': deviation({
    violates: 'account-destroy/profile-is-erased',
    says: 'account/profile goes on showing bearer tokens what a destroyed account was.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const former = world.accounts.find(uid) === undefined ? lastRead(world).get(uid) : undefined;
        const profile = former ?? next(uid, scopes);
        lastRead(world).set(uid, profile);
        return profile;
      },
    },
  }),
  'destroy-detaches-the-devices': deviation({
    violates: 'account-destroy/refused-request-leaves-the-devices',
    says: 'account/destroy removes the devices of the address before it looks at the password.',
    wrap: {
      'passwords.prove':
        (next, world) =>
        (email, authPW, key = 'authPW') => {
          const account = world.accounts.findByEmail(email);
          if (account !== undefined && key === 'authPW') world.devices.removeAllOf(account.uid);
          return next(email, authPW, key);
        },
    },
  }),
  'a-rejection-spoils-later-codes': deviation({
    violates: 'account-login/unblock-code-lifts-the-block',
    alsoBreaks: ['account-login-reject-unblock-code/*'],
    says: 'Once an account has rejected an unblock code, no code lets anybody in to it.',
    wrap: {
      'unblockCodes.reject': (next, world) => (uid, code) => {
        next(uid, code);
        rejecters(world).add(uid.toLowerCase());
      },
      'unblockCodes.consume': (next, world) => (uid, code) => next(uid, code) && !rejecters(world).has(uid),
    },
  }),
};
