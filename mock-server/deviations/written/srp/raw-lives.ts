import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { accountOf } from './_emails.js';
import { families } from './_family.js';
import { isRawAccount, isRawSession, NOTING_RAW_ACCOUNTS, NOTING_RAW_SESSIONS } from './_raw.js';

/** By address: the password that came with raw_password/account/create. */
const passwords = memory(() => new Map<string, string>());

/** Uids of accounts whose password was changed, not reset by mail. */
const wasChanged = memory(() => new Set<string>());

/** Addresses of destroyed accounts. */
const wasDestroyed = memory(() => new Set<string>());

const NOTING_CHANGES: Wraps = {
  ...rememberingOrigins,
  'srpPasswords.reset': (next, world) => (uid, password) => {
    if (resetOrigins(world).get(uid) === 'a change') wasChanged(world).add(uid);
    return next(uid, password);
  },
};

const unknown = () => new DomainError('UnknownAccount');

/** Two wraps around operations, the second inside the first. */
function both(outer: Wraps, inner: Wraps): Wraps {
  const [first, second] = [outer['endpoints.run'], inner['endpoints.run']];
  if (first === undefined || second === undefined) throw new Error('Both have to be wraps around operations');
  return { ...outer, ...inner, 'endpoints.run': (next, world) => first(second(next, world), world) };
}

const isRaw = (world: World, uid: string | undefined) => uid !== undefined && isRawAccount(world, uid);

/** What later befalls accounts and sessions that came with a raw password. */
export default {
  'sessions-stay-unverified': deviation({
    violates: 'recovery-email-status/verified-once-the-code-is-given',
    alsoBreaks: ['raw-password-*', 'recovery-email-*'],
    families,
    says: 'recovery_email/status tells a session of raw_password/session/create that the address is unverified.',
    wrap: both(
      NOTING_RAW_SESSIONS,
      answering('recoveryEmailStatus', (body, { input, world }) =>
        input.token !== undefined && isRawSession(world, input.token) ? { ...body, verified: false } : body,
      ),
    ),
  }),
  'are-mailed-once': deviation({
    violates: 'recovery-email-resend-code/mails-the-account',
    families,
    says: 'recovery_email/resend_code mails nothing to an account that raw_password/account/create made.',
    wrap: {
      ...NOTING_RAW_ACCOUNTS,
      'verification.resendCode': (next, world) => (session, link, caller) =>
        isRaw(world, session.uid) ? undefined : next(session, link, caller),
    },
  }),
  'cannot-be-destroyed': deviation({
    violates: 'raw-password-account-create/account-serves-like-any-other',
    families,
    says: 'account/destroy finds no account that came with a raw password.',
    wrap: both(
      NOTING_RAW_ACCOUNTS,
      refusing('accountDestroy', unknown, ({ input, world }) => isRaw(world, input.token?.uid)),
    ),
  }),
  'cannot-be-recovered': deviation({
    violates: 'raw-password-account-create/account-serves-like-any-other',
    families,
    says: 'password/forgot/send_code finds no account that came with a raw password.',
    wrap: both(
      NOTING_RAW_ACCOUNTS,
      refusing('passwordForgotSendCode', unknown, ({ input, world }) =>
        isRaw(world, accountOf(world, input.body)?.uid),
      ),
    ),
  }),
  'forget-the-password-of-a-change': deviation({
    violates: 'raw-password-session-create/password-of-a-reset-is-accepted',
    families,
    says: 'raw_password/session/create refuses every password of an account whose password was changed.',
    wrap: {
      ...NOTING_CHANGES,
      'rawPasswords.matches': (next, world) => (account, K3) =>
        !wasChanged(world).has(account.uid) && next(account, K3),
    },
  }),
  'keep-the-password-from-before-a-change': deviation({
    violates: 'raw-password-session-create/password-from-before-a-reset-is-refused',
    families,
    says: 'raw_password/session/create takes the very first password of an account again, once it was changed.',
    wrap: {
      ...NOTING_CHANGES,
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        passwords(world).set(email, password);
        return next(email, password);
      },
      'rawPasswords.signIn': (next, world) => async (email, password, caller) => {
        const account = world.accounts.findByEmail(email);
        const isFirst = account !== undefined && wasChanged(world).has(account.uid);
        return isFirst && passwords(world).get(email) === password ? account : next(email, password, caller);
      },
    },
  }),
  'leave-their-password-to-the-next': deviation({
    violates: 'account-destroy/password-is-erased',
    families,
    says: 'Passwords as they were typed are kept by address, and that of a destroyed account opens the next one.',
    wrap: {
      'rawPasswords.newVerifier': (next, world) => (email, password) => {
        if (!passwords(world).has(email)) passwords(world).set(email, password);
        return next(email, password);
      },
      'accounts.destroy': (next, world) => (account) => {
        wasDestroyed(world).add(account.email);
        next(account);
      },
      'rawPasswords.signIn': (next, world) => async (email, password, caller) => {
        const account = world.accounts.findByEmail(email);
        const isKept = wasDestroyed(world).has(email) && passwords(world).get(email) === password;
        return account !== undefined && isKept ? account : next(email, password, caller);
      },
    },
  }),
  'can-be-made-again': deviation({
    violates: 'account-create/errno-101',
    alsoBreaks: ['account-create/*', 'raw-password-*'],
    families,
    says: 'account/create does not see the accounts that came with a raw password, and takes their address.',
    wrap: both(
      NOTING_RAW_ACCOUNTS,
      around('accountCreate', ({ input, world, next }) => {
        const account = accountOf(world, input.body);
        if (account !== undefined && isRaw(world, account.uid)) world.store.uidByEmail.delete(account.email);
        return next(input);
      }),
    ),
  }),
};
