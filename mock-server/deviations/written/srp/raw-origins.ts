import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';
import { isRawAccount, isRawSession, NOTING_RAW_ACCOUNTS, NOTING_RAW_SESSIONS } from './_raw.js';

/** By address: the password that came with raw_password/account/create. */
const passwords = memory(() => new Map<string, string>());

/** Uids of accounts that had a session. */
const wasOpened = memory(() => new Set<string>());

/** Uids of accounts whose password was reset. */
const wasReset = memory(() => new Set<string>());

/** Addresses of destroyed accounts that came with one. */
const taken = memory(() => new Set<string>());

/** uid to how many of its raw sessions signed out. */
const signedOut = memory(() => new Map<string, number>());

/** Faults of accounts and sessions that came with a raw password, where those of account/create are served right. */
export default {
  'signed-out-ones-stay-listed': deviation({
    violates: 'session-destroy/device-is-detached',
    families,
    says: 'A session of raw_password/session/create stays in the list of devices when it signs out.',
    wrap: {
      ...NOTING_RAW_SESSIONS,
      'sessions.destroy': (next, world) => (session) => {
        const { uid } = session;
        if (isRawSession(world, session)) signedOut(world).set(uid, (signedOut(world).get(uid) ?? 0) + 1);
        next(session);
      },
      'sessions.listAsDevices': (next, world) => (token) => [
        ...next(token),
        ...Array.from({ length: signedOut(world).get(token.uid) ?? 0 }, () => ({
          id: world.random.hex(16),
          type: 'desktop',
          name: 'Firefox',
        })),
      ],
    },
  }),
  'sign-out-keeps-the-token': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    alsoBreaks: ['session-destroy/device-is-detached'],
    families,
    says: 'A session of raw_password/session/create goes on after it signed out.',
    wrap: {
      ...NOTING_RAW_SESSIONS,
      'sessions.destroy': (next, world) => (session) => {
        if (!isRawSession(world, session)) next(session);
      },
    },
  }),
  'streams-tell-them-nothing': deviation({
    violates: 'raw-password-session-create/session-token-signs-like-any-other',
    families,
    says: 'The streams of sessions of raw_password/session/create never tell of the verification.',
    wrap: {
      ...NOTING_RAW_SESSIONS,
      'verificationFeed.statusOf': (next, world) => (session) => {
        const status = next(session);
        return status !== undefined && isRawSession(world, session) ? { ...status, verified: false } : status;
      },
    },
  }),
  'certificates-name-the-address': deviation({
    violates: 'certificate-sign/principal-email-names-the-account',
    families,
    says: 'The principal of a certificate for a session of raw_password/session/create is the address of the account.',
    wrap: {
      ...NOTING_RAW_SESSIONS,
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const { email } = world.accounts.get(session.uid);
        return isRawSession(world, session) ? { ...claims, principal: { email } } : claims;
      },
    },
  }),
  'certificates-count-milliseconds': deviation({
    violates: 'certificate-sign/expiry-follows-duration-in-seconds',
    families,
    says: 'The duration of a certificate counts milliseconds for a session of raw_password/session/create.',
    wrap: {
      ...NOTING_RAW_SESSIONS,
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        return isRawSession(world, session) ? { ...claims, exp: world.clock.now() + request.duration } : claims;
      },
    },
  }),
  'a-reset-makes-a-new-ka': deviation({
    violates: 'account-reset/ka-is-kept',
    families,
    says: 'account/reset replaces the kA of an account that raw_password/account/create made.',
    wrap: {
      ...NOTING_RAW_ACCOUNTS,
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const account = next(uid, password);
        return isRawAccount(world, uid) ? world.accounts.update(uid, { kA: world.random.hex(32) }) : account;
      },
    },
  }),
  'a-reset-keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    families,
    says: 'account/reset keeps the wrapKb of an account that raw_password/account/create made.',
    wrap: {
      ...NOTING_RAW_ACCOUNTS,
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const { wrapKb } = world.accounts.get(uid);
        return next(uid, isRawAccount(world, uid) ? { ...password, wrapKb } : password);
      },
    },
  }),
  'codes-wait-for-a-sign-in': deviation({
    violates: 'recovery-email-verify-code/works-from-any-browser',
    families,
    says: 'recovery_email/verify_code takes a code once somebody has signed in to the account.',
    wrap: {
      'sessions.open': (next, world) => (account, opening) => {
        wasOpened(world).add(account.uid);
        return next(account, opening);
      },
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        if (world.accounts.find(uid) !== undefined && !wasOpened(world).has(uid))
          throw new DomainError('InvalidVerificationCode');
        next(uid, code, caller);
      },
    },
  }),
  'resend-makes-another-code': deviation({
    violates: 'recovery-email-resend-code/same-code-as-at-first',
    alsoBreaks: ['raw-password-*'],
    families,
    says: 'recovery_email/resend_code makes a new code where raw_password/account/create made the account.',
    wrap: {
      ...NOTING_RAW_ACCOUNTS,
      'verification.resendCode': (next, world) => (session, link, caller) => {
        if (isRawAccount(world, session.uid))
          world.accounts.update(session.uid, { emailCode: world.verification.newCode() });
        next(session, link, caller);
      },
    },
  }),
  'salts-are-drawn-at-each-start': deviation({
    violates: ['auth-start/srp-salt-is-the-accounts', 'auth-start/stretching-salt-is-the-accounts'],
    alsoBreaks: ['raw-password-*', 'auth-finish/*'],
    families,
    says: 'The password of raw_password/account/create is stretched anew, with other salts, at each auth/start.',
    wrap: {
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        passwords(world).set(email, password);
        return next(email, password);
      },
      'srpLogins.start': (next, world) => (email, caller) => {
        const [account, password] = [world.accounts.findByEmail(email), passwords(world).get(email)];
        if (account !== undefined && password !== undefined)
          world.accounts.update(account.uid, { verifier: world.rawPasswords.newVerifierSync(email, password) });
        return next(email, caller);
      },
    },
  }),
  'destroyed-ones-have-a-password': deviation({
    violates: 'account-destroy/raw-sign-in-is-refused-afterwards',
    families,
    says: 'raw_password/session/create finds destroyed accounts in a table of its own, and every password wrong.',
    wrap: {
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        passwords(world).set(email, password);
        return next(email, password);
      },
      'rawPasswords.signIn': (next, world) => (email, password, caller) => {
        if (passwords(world).has(email) && world.accounts.findByEmail(email) === undefined)
          throw new DomainError('IncorrectPassword', { email });
        return next(email, password, caller);
      },
    },
  }),
  'destroyed-ones-keep-the-address': deviation({
    violates: 'account-destroy/address-can-be-used-again',
    families,
    says: 'The address of an account that raw_password/account/create made stays taken when it is destroyed.',
    wrap: {
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        passwords(world).set(email, password);
        return next(email, password);
      },
      'accounts.destroy': (next, world) => (account) => {
        if (passwords(world).has(account.email)) taken(world).add(account.email);
        next(account);
      },
      'accounts.refuseTaken': (next, world) => (email) => {
        if (taken(world).has(email)) throw new DomainError('AccountExists', { email });
        return next(email);
      },
    },
  }),
  'a-new-password-is-unknown': deviation({
    violates: 'raw-password-session-create/password-of-a-reset-is-accepted',
    families,
    says: 'raw_password/session/create refuses every password of an account that was reset.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        wasReset(world).add(uid);
        return next(uid, password);
      },
      'rawPasswords.matches': (next, world) => (account, K3) => !wasReset(world).has(account.uid) && next(account, K3),
    },
  }),
};
