import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { askedAgain, notingWhoAskedAgain } from '../_asked-again.js';

/** Hawk ids of keyFetchTokens that were given out too early. */
const early = memory(() => new Set<string>());

/** Uids of accounts whose address was not verified when their password was forgotten. */
const forgetful = memory(() => new Set<string>());

/** Notes who forgets a password before the address is verified. */
const notingTheForgetful: Wraps = {
  'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
    const account = world.accounts.findByEmail(email);
    if (account?.emailVerified === false) forgetful(world).add(account.uid);
    return next(email, link, caller);
  },
};

function note(world: World, token: TokenRow | undefined): void {
  if (token !== undefined && !world.accounts.get(token.uid).emailVerified) early(world).add(token.tokenId);
}

const refusingTheEarly: Wraps = {
  'accounts.sealedKeys': (next, world) => (token) => {
    if (early(world).has(token.tokenId)) throw new DomainError('UnverifiedAccount');
    return next(token);
  },
};

/** Faults in what an account does before its address is verified, seen when it is. */
export default {
  'keys-of-sign-ins-stay-locked': deviation({
    violates: 'account-keys/works-after-verification',
    alsoBreaks: ['flow/create-account', 'account-keys/token-of-login-is-accepted'],
    families: ['onepw', 'srp'],
    says: 'A keyFetchToken of a sign-in before the verification gives no keys after it either.',
    wrap: {
      ...refusingTheEarly,
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const opened = next(account, keys, caller);
        note(world, opened.keyFetchToken);
        return opened;
      },
    },
  }),
  'gives-keys-to-whoever-asked-for-another-mail': deviation({
    violates: 'account-keys/refused-until-email-is-verified',
    families: ['onepw', 'srp'],
    says: 'account/keys gives out the keys of an unverified address once its code was asked for again.',
    wrap: {
      ...notingWhoAskedAgain,
      'accounts.sealedKeys': (next, world) => (token) => {
        const { uid, emailVerified } = world.accounts.get(token.uid);
        if (emailVerified || !askedAgain(world, uid)) return next(token);
        world.accounts.update(uid, { emailVerified: true });
        try {
          return next({ ...token, verificationId: undefined });
        } finally {
          world.accounts.update(uid, { emailVerified });
        }
      },
    },
  }),
  'keys-of-changes-stay-locked': deviation({
    violates: 'account-keys/works-after-verification',
    families: ['onepw', 'srp'],
    says: 'A keyFetchToken of a password change that was begun before the verification gives no keys after it either.',
    wrap: {
      ...refusingTheEarly,
      'passwords.startChange': (next, world) => (email, oldAuthPW) => {
        const started = next(email, oldAuthPW);
        note(world, started.keyFetchToken);
        return started;
      },
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        note(world, started.keyFetchToken);
        return started;
      },
    },
  }),
  'changes-leave-wrap-kb': deviation({
    violates: 'password-change-finish/wrap-kb-is-the-one-sent',
    families: ['onepw'],
    says: 'A password change before the verification sets the password and leaves wrapKb.',
    wrap: {
      'passwords.change': (next, world) => (uid, password, locale) => {
        const { emailVerified, wrapKb } = world.accounts.get(uid);
        return next(uid, emailVerified ? password : { ...password, wrapKb }, locale);
      },
    },
  }),
  'resets-make-a-new-ka': deviation({
    violates: 'account-reset/ka-is-kept',
    families: ['onepw'],
    says: 'A reset replaces kA too where the address was not verified when the password was forgotten.',
    wrap: {
      ...notingTheForgetful,
      'passwords.reset':
        (next, world) =>
        (uid, ...rest) => {
          const account = next(uid, ...rest);
          return forgetful(world).delete(uid) ? world.accounts.update(uid, { kA: world.random.hex(32) }) : account;
        },
    },
  }),
  'resets-leave-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-new',
    families: ['onepw'],
    says: 'A reset leaves wrapKb where the address was not verified when the password was forgotten.',
    wrap: {
      ...notingTheForgetful,
      'passwords.reset':
        (next, world) =>
        (uid, ...rest) => {
          const { wrapKb } = world.accounts.get(uid);
          const account = next(uid, ...rest);
          return forgetful(world).delete(uid) ? world.accounts.update(uid, { wrapKb }) : account;
        },
    },
  }),
};
