import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** How often something was done; by what it was and whose. */
const counts = memory(() => new Map<string, number>());

/** Counts what is done, and tells how often it was done by now. */
function timesOf(world: World, what: string, uid: string): number {
  const times = 1 + (counts(world).get(`${what} ${uid}`) ?? 0);
  counts(world).set(`${what} ${uid}`, times);
  return times;
}

/** Uids of accounts that had a reset, to the wrapKb before the first. */
const firstKeys = memory(() => new Map<string, string>());

/** Sessions that signed out, but for the first of each account. */
const later = memory(() => new Map<string, TokenRow[]>());

/** Hawk ids of keyFetchTokens that password/change/auth/finish gave out. */
const ofChanges = memory(() => new Set<string>());

/** Hawk id of an srpToken to the uid of its account. */
const changers = memory(() => new Map<string, string>());

/** Faults that show when something is done again. */
export default {
  'mails-two-verification-codes': deviation({
    violates: 'account-recovery-methods-send-code/mails-each-time',
    families,
    says: 'account/recovery_methods/send_code mails an account two codes, and thanks for every further request.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        if (timesOf(world, 'verification codes', account.uid) <= 2) next(account, locale);
      },
    },
  }),
  'mails-two-reset-codes': deviation({
    violates: 'password-forgot-send-code/mails-each-time',
    families,
    says: 'password/forgot/send_code mails an account two codes, and thanks for every further request.',
    wrap: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        if (timesOf(world, 'reset codes', token.uid) <= 2) next(token, link, caller);
      },
    },
  }),
  'mails-no-reset-codes-after-a-reset': deviation({
    violates: 'password-forgot-send-code/mails-each-time',
    alsoBreaks: ['account-reset/*', 'account-recovery-methods-verify-code/*', 'password-*/*'],
    families,
    says: 'password/forgot/send_code mails nothing to an account whose password was replaced.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        timesOf(world, 'resets', uid);
        return next(uid, password);
      },
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        if (!counts(world).has(`resets ${token.uid}`)) next(token, link, caller);
      },
    },
  }),
  'codes-get-one-reset': deviation({
    violates: 'account-reset/token-of-verify-code-is-accepted',
    alsoBreaks: ['account-reset/*'],
    families,
    says: 'The second accountResetToken of password/forgot/verify_code for an account was never stored.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const made = next(token, code, caller);
        if (timesOf(world, 'codes', token.uid) > 1) world.tokens.end(made);
        return made;
      },
    },
  }),
  'codes-draw-new-keys': deviation({
    violates: 'account-keys/keys-are-the-accounts',
    families,
    says: 'password/forgot/verify_code replaces wrapKb, although no reset has come yet.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const made = next(token, code, caller);
        world.accounts.update(token.uid, { wrapKb: world.random.hex(32) });
        return made;
      },
    },
  }),
  'change-has-another-bit-in-its-later-macs': deviation({
    violates: 'password-change-auth-finish/bundle-is-authenticated',
    alsoBreaks: ['password-change-auth-finish/*', 'account-reset/*', 'account-keys/*'],
    families,
    says: 'From the second bundle of password/change/auth/finish for an account on the last bit of the MAC is wrong.',
    wrap: {
      'srpLogins.expected': (next, world) => (verifier, srpToken, A) => {
        changers(world).set(srpToken.tokenId, srpToken.uid);
        return next(verifier, srpToken, A);
      },
      ...answering('passwordChangeAuthFinish', (body, { input, world }) => {
        const uid = changers(world).get(String((input.body as Fields).srpToken)) ?? '';
        if (timesOf(world, 'bundles', uid) === 1) return body;
        const bundle = String(body.bundle);
        return { bundle: bundle.slice(0, -1) + (Number.parseInt(bundle.slice(-1), 16) ^ 1).toString(16) };
      }),
    },
  }),
  'changes-get-keys-once': deviation({
    violates: 'account-keys/token-of-password-change-auth-finish-is-accepted',
    alsoBreaks: ['password-change-auth-finish/bundle-opens-with-the-session-key', 'account-keys/*'],
    families,
    says: 'The keyFetchToken of the second password/change/auth/finish of an account was never stored.',
    wrap: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        const tokens = next(uid);
        if (timesOf(world, 'changes', uid) > 1) world.tokens.end(tokens.keyFetchToken);
        return tokens;
      },
    },
  }),
  'changes-get-the-first-keys': deviation({
    violates: 'account-keys/token-of-a-change-gives-the-accounts-keys',
    families,
    says: 'The keyFetchToken of password/change/auth/finish gives the wrapKb that the account was made with.',
    wrap: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        const tokens = next(uid);
        ofChanges(world).add(tokens.keyFetchToken.tokenId);
        return tokens;
      },
      'srpPasswords.reset': (next, world) => (uid, password) => {
        if (!firstKeys(world).has(uid)) firstKeys(world).set(uid, world.accounts.get(uid).wrapKb);
        return next(uid, password);
      },
      'accounts.sealedKeys': (next, world) => (token) => {
        const wrapKb = firstKeys(world).get(token.uid);
        if (wrapKb === undefined || !ofChanges(world).has(token.tokenId)) return next(token);
        const { wrapKb: present } = world.accounts.get(token.uid);
        world.accounts.update(token.uid, { wrapKb });
        const sealed = next(token);
        world.accounts.update(token.uid, { wrapKb: present });
        return sealed;
      },
    },
  }),
  'remembers-who-signed-out-later': deviation({
    violates: 'account-devices/leaves-out-signed-out-devices',
    families,
    says: 'account/devices lists every device of an account that signed out, but for the first one that did.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        const { uid } = session;
        if (timesOf(world, 'sign-outs', uid) > 1) later(world).set(uid, [...(later(world).get(uid) ?? []), session]);
        next(session);
      },
      'sessions.listAsDevices': (next, world) => (token) => [
        ...next(token),
        ...(later(world).get(token.uid) ?? []).map(({ tokenId }) => ({
          id: tokenId.slice(0, 32),
          type: 'computer',
          name: 'signed out',
        })),
      ],
    },
  }),
};
