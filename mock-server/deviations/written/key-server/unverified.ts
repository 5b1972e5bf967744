import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { families } from './_family.js';

/** uids of accounts whose keys the verification replaced, and of those that had a code taken while unverified. */
const replaced = memory(() => new Set<string>());
const forgetful = memory(() => new Set<string>());

/** Hawk ids of sessions that are not told of the verification. */
const untold = memory(() => new Set<string>());

const UNTIL = 'account-recovery-methods/unverified-until-the-code-is-given';
const KEYS = 'account-keys/keys-are-the-accounts';

/** Something that is no code makes the address verified. */
function verifying(says: string, wrap: Wraps) {
  return deviation({ violates: UNTIL, families, says, wrap });
}

function mark(world: World, uid: string): void {
  world.accounts.update(uid, { emailVerified: true });
}

/** The code replaces a key that the account has. */
function replacing(name: 'kA' | 'wrapKb'): WrittenDeviation {
  return deviation({
    violates: KEYS,
    families,
    says: `The code that verifies an address draws the ${name} of the account anew.`,
    wrap: {
      'verification.confirmEmail': (next, world) => (uid) => {
        next(uid);
        if (replaced(world).has(uid)) return;
        replaced(world).add(uid);
        world.accounts.update(uid, { [name]: world.random.hex(32) });
      },
    },
  });
}

/** Faults in what somebody has and does before the address is verified. */
export default {
  'keys-are-drawn-each-time': deviation({
    violates: KEYS,
    alsoBreaks: ['account-reset/*'],
    families,
    says: 'account/keys draws a wrapKb each time as long as the address is unverified.',
    wrap: {
      'accounts.sealedKeys': (next, world) => (token) => {
        const { emailVerified, wrapKb } = world.accounts.get(token.uid);
        if (emailVerified) return next(token);
        world.accounts.update(token.uid, { wrapKb: world.random.hex(32) });
        const sealed = next(token);
        world.accounts.update(token.uid, { wrapKb });
        return sealed;
      },
    },
  }),
  'codes-replace-ka': replacing('kA'),
  'codes-replace-wrap-kb': replacing('wrapKb'),
  'keys-verify': verifying('account/keys makes the address verified.', {
    'accounts.sealedKeys': (next, world) => (token) => {
      mark(world, token.uid);
      return next(token);
    },
  }),
  'certificates-verify': verifying('certificate/sign makes the address verified.', {
    'certificates.sign': (next, world) => (session, request) => {
      mark(world, session.uid);
      return next(session, request);
    },
  }),
  'sign-outs-verify': verifying('session/destroy makes the address verified.', {
    'sessions.destroy': (next, world) => (session) => {
      mark(world, session.uid);
      next(session);
    },
  }),
  'certificates-last-an-hour': deviation({
    violates: 'certificate-sign/expiry-follows-duration',
    families,
    says: 'A certificate of somebody whose address is unverified is good for an hour at most.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const latest = world.accounts.get(session.uid).emailVerified ? claims.exp : world.clock.now() + 3_600_000;
        return { ...claims, exp: Math.min(claims.exp, latest) };
      },
    },
  }),
  'changes-keep-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    families,
    says: 'account/reset keeps the wrapKb as long as the address is unverified.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const { emailVerified, wrapKb } = world.accounts.get(uid);
        return next(uid, emailVerified ? password : { ...password, wrapKb });
      },
    },
  }),
  'changes-draw-ka': deviation({
    violates: 'account-reset/ka-is-kept',
    families,
    says: 'account/reset draws another kA as long as the address is unverified.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const account = next(uid, password);
        return account.emailVerified ? account : world.accounts.update(uid, { kA: world.random.hex(32) });
      },
    },
  }),
  'older-sessions-are-not-told': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'Of the sessions that there are when a code is given the newest alone is shown a verified address.',
    wrap: {
      'verification.confirmEmail': (next, world) => (uid) => {
        for (const { tokenId } of world.tokens.allOf(uid, 'sessionToken').slice(0, -1)) untold(world).add(tokenId);
        next(uid);
      },
      'recoveryMethods.list': (next, world) => (session) =>
        next(session).map((method) => (untold(world).has(session.tokenId) ? { ...method, verified: false } : method)),
    },
  }),
  'resets-by-mail-keep-the-password': deviation({
    violates: 'account-reset/new-password-is-accepted',
    families,
    says: 'account/reset keeps the password where the address was unverified when the mailed code was taken.',
    wrap: {
      ...rememberingOrigins,
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        if (!world.accounts.get(token.uid).emailVerified) forgetful(world).add(token.uid);
        const made = next(token, code, caller);
        resetOrigins(world).set(token.uid, 'a mail');
        return made;
      },
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const isMeant = forgetful(world).has(uid) && resetOrigins(world).get(uid) === 'a mail';
        const verifier = world.srpLogins.verifierOf(world.accounts.get(uid));
        return next(uid, isMeant ? { ...password, verifier } : password);
      },
    },
  }),
} satisfies Record<string, WrittenDeviation>;
