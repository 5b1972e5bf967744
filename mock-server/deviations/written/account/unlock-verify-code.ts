import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { halfRight, halfRightAtTheEnd } from '../_half-right.js';
import { askingForTheSameBrowser, codeInTheQuery } from '../_mailed-codes.js';
import { isSignedByAnother } from '../_signed-by-another.js';

const OP = 'accountUnlockVerifyCode';

/** By address: how often an account was locked. */
const timesLocked = memory(() => new Map<string, number>());

const notingTheLocked: Wraps = {
  'lockout.lock': (next, world) => (uid) => {
    const { email } = world.accounts.get(uid);
    timesLocked(world).set(email, (timesLocked(world).get(email) ?? 0) + 1);
    return next(uid);
  },
};

/** Faults of account/unlock/verify_code, and of locks that keep nobody out. */
export default {
  'locks-keep-nobody-out': deviation({
    violates: ['account-login/errno-121', 'account-destroy/errno-121', 'password-change-start/errno-121'],
    alsoBreaks: ['api/errno-121'],
    says: 'A locked account can be used like any other by whoever knows the password.',
    wrap: { 'lockout.refuseLocked': () => () => undefined },
  }),
  'needs-a-signature': deviation({
    violates: 'account-unlock-verify-code/needs-no-signature',
    alsoBreaks: [
      'account-unlock-verify-code/*',
      'account-unlock-resend-code/code-unlocks-the-account',
      'account-status/unlocked-account-is-not-locked',
      'api/unmarked-endpoints-need-no-signature',
    ],
    says: 'account/unlock/verify_code refuses requests without an Authorization header.',
    wrap: refusing(
      OP,
      () => new DomainError('InvalidToken'),
      ({ request }) => request.headers.authorization === undefined,
    ),
  }),
  'leaves-the-lock': deviation({
    violates: 'account-unlock-verify-code/mailed-code-unlocks-the-account',
    alsoBreaks: [
      'account-unlock-resend-code/code-unlocks-the-account',
      'account-unlock-verify-code/works-from-any-browser',
      'account-status/unlocked-account-is-not-locked',
    ],
    says: 'account/unlock/verify_code compares the code, says that all is well and leaves the lock.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        const { unlockCode } = world.accounts.find(uid.toLowerCase()) ?? {};
        next(uid, code);
        if (unlockCode !== undefined) world.accounts.update(uid.toLowerCase(), { unlockCode });
      },
    },
  }),
  'unlocks-before-it-compares': deviation({
    violates: 'account-unlock-verify-code/wrong-code-unlocks-nothing',
    says: 'The account is unlocked before the code is looked at.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        try {
          next(uid, code);
        } finally {
          if (world.accounts.find(uid.toLowerCase()) !== undefined) world.lockout.unlock(uid.toLowerCase());
        }
      },
    },
  }),
  'has-one-code-for-all': deviation({
    violates: 'account-unlock-verify-code/code-is-random',
    alsoBreaks: ['account-unlock-verify-code/code-belongs-to-its-uid'],
    says: 'Every locked account gets the same unlock code.',
    wrap: { 'lockout.newCode': () => () => '10c4'.repeat(8) },
  }),
  'takes-the-code-of-any-account': deviation({
    violates: 'account-unlock-verify-code/code-belongs-to-its-uid',
    says: 'An unlock code is looked up among those of all accounts, and the uid only has to exist.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        const owner = [...world.store.accounts.values()].find(({ unlockCode }) => unlockCode === code.toLowerCase());
        const exists = world.accounts.find(uid.toLowerCase()) !== undefined;
        next(exists && owner !== undefined ? owner.uid : uid, code);
      },
    },
  }),
  'puts-the-code-into-the-query': deviation({
    violates: 'account-unlock-verify-code/code-is-in-the-link-fragment',
    says: 'The link of an unlock mail has the code in its query, as on the deployed servers.',
    wrap: codeInTheQuery('x-unlock-code'),
  }),
  'asks-for-the-same-browser': deviation({
    violates: 'account-unlock-verify-code/works-from-any-browser',
    says: 'An unlock code is refused to a browser with another User-Agent than that of every session of the account.',
    wrap: askingForTheSameBrowser(OP),
  }),
  'refuses-who-is-signed-in-elsewhere': deviation({
    violates: 'account-unlock-verify-code/works-from-any-browser',
    says: 'account/unlock/verify_code refuses a request that a session of another account signed.',
    wrap: refusing(
      OP,
      () => new DomainError('InvalidToken'),
      ({ input, request, world }) => isSignedByAnother(world, request, (input.body as { uid: string }).uid),
    ),
  }),
  'tells-what-it-unlocked': deviation({
    violates: 'account-unlock-verify-code/answers-with-an-empty-object',
    says: 'account/unlock/verify_code answers that the account is unlocked.',
    wrap: answering(OP, () => ({ unlocked: true })),
  }),
  'unlocks-everybody': deviation({
    violates: 'account-unlock-verify-code/leaves-others-locked',
    alsoBreaks: ['account-unlock-*', 'account-status/*', 'account-login/*', 'api/*'],
    says: 'A right unlock code unlocks every account that is locked.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        next(uid, code);
        const locked = [...world.store.accounts.values()].filter(({ unlockCode }) => unlockCode !== undefined);
        for (const account of locked) world.lockout.unlock(account.uid);
      },
    },
  }),
  'takes-the-verification-code': deviation({
    violates: 'account-unlock-verify-code/verification-code-unlocks-nothing',
    says: 'account/unlock/verify_code takes the code that verified the address as well.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        const { emailCode, unlockCode } = world.accounts.find(uid.toLowerCase()) ?? {};
        return next(uid, code.toLowerCase() === emailCode ? (unlockCode ?? code) : code);
      },
    },
  }),
  'compares-half-of-the-code': deviation({
    violates: 'account-unlock-verify-code/refuses-a-code-that-is-nearly-right',
    says: 'account/unlock/verify_code takes every code whose first half is right.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) =>
        next(uid, halfRight(code, world.accounts.find(uid.toLowerCase())?.unlockCode)),
    },
  }),
  'compares-the-end-of-the-code': deviation({
    violates: 'account-unlock-verify-code/refuses-a-code-that-is-nearly-right',
    says: 'account/unlock/verify_code takes every code whose last digits are right.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) =>
        next(uid, halfRightAtTheEnd(code, world.accounts.find(uid.toLowerCase())?.unlockCode)),
    },
  }),
  'unlocks-sign-ins-alone': deviation({
    violates: 'account-unlock-verify-code/unlocked-account-is-served-everywhere',
    says: 'Who has unlocked an account signs in again, and password/change/start goes on refusing.',
    wrap: {
      ...notingTheLocked,
      ...refusing(
        'passwordChangeStart',
        () => new DomainError('AccountLocked'),
        ({ input, world }) => timesLocked(world).has((input.body as { readonly email: string }).email),
      ),
    },
  }),
  'a-locked-account-never-leaves': deviation({
    violates: 'account-unlock-verify-code/unlocked-account-is-served-everywhere',
    says: 'account/destroy refuses an account that was locked once.',
    wrap: {
      ...notingTheLocked,
      ...refusing(
        'accountDestroy',
        () => new DomainError('AccountLocked'),
        ({ input, world }) => timesLocked(world).has((input.body as { readonly email: string }).email),
      ),
    },
  }),
  'a-second-lock-stays': deviation({
    violates: 'account-unlock-verify-code/later-lock-is-unlocked-too',
    alsoBreaks: ['account-unlock-verify-code/unlocked-account-is-served-everywhere', 'account-status/*'],
    says: 'The code of a second lock is taken and opens nothing.',
    wrap: {
      ...notingTheLocked,
      'lockout.submitCode': (next, world) => (uid, code) => {
        const { email = '', unlockCode } = world.accounts.find(uid.toLowerCase()) ?? {};
        next(uid, code);
        if ((timesLocked(world).get(email) ?? 0) > 1) world.accounts.update(uid.toLowerCase(), { unlockCode });
      },
    },
  }),
};
