import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';

/** Operations that a lock shuts, with the statement that it does. */
const SHUT = {
  accountLogin: 'account-login/errno-121',
  accountDestroy: 'account-destroy/errno-121',
  passwordChangeStart: 'password-change-start/errno-121',
} as const;

/** By operation and unlock code: how often somebody was refused. */
const knocks = memory(() => new Map<string, number>());

/** Whether the operation that runs at present lets everybody in. */
const door = memory(() => ({ open: false }));

/** By uid: the code of the first lock. */
const firstCodes = memory(() => new Map<string, string>());

function accountOf(world: World, body: unknown) {
  return world.accounts.findByEmail(String((body as Fields).email));
}

function isLocked(world: World, uid: string | undefined): boolean {
  return uid !== undefined && world.accounts.find(uid)?.unlockCode !== undefined;
}

/** The operation refuses the owner of a locked account, and from the third time on serves them. */
function tiring(operation: keyof typeof SHUT) {
  return deviation({
    violates: SHUT[operation],
    families: ['onepw'],
    says: `The third request of ${operation} to a locked account with the right password is served.`,
    wrap: {
      ...around(operation, async ({ input, next, world }) => {
        const code = accountOf(world, input.body)?.unlockCode;
        const key = `${operation} ${code}`;
        const count = (knocks(world).get(key) ?? 0) + 1;
        knocks(world).set(key, count);
        door(world).open = code !== undefined && count > 2;
        try {
          return await next(input);
        } finally {
          door(world).open = false;
        }
      }),
      'lockout.refuseLocked': (next, world) => (account) => (door(world).open ? undefined : next(account)),
    },
  });
}

/** The operation is refused to who has a session, or an address, of a locked account. */
function shutting(operation: string, violates: string, path: string) {
  return deviation({
    violates,
    families: ['onepw'],
    says: `${path} is refused with errno 121 while the account is locked.`,
    wrap: refusing(
      operation,
      () => new DomainError('AccountLocked'),
      ({ input, world }) => {
        const { uid, email } = (input.body ?? {}) as Fields;
        const owner = email === undefined ? undefined : accountOf(world, input.body)?.uid;
        return isLocked(world, input.token?.uid ?? owner ?? (uid === undefined ? undefined : String(uid)));
      },
    ),
  });
}

/** Faults that show when somebody comes a second time, or had no verified address when the lock came. */
export default {
  'sign-ins-tire-it': tiring('accountLogin'),
  'destructions-tire-it': tiring('accountDestroy'),
  'changes-tire-it': tiring('passwordChangeStart'),
  'lets-in-who-wants-keys': deviation({
    violates: 'account-login/errno-121',
    families: ['onepw'],
    says: 'account/login serves a locked account where the query has keys=true.',
    wrap: {
      ...around('accountLogin', async ({ input, next, world }) => {
        door(world).open = (input.query as Fields).keys === true;
        try {
          return await next(input);
        } finally {
          door(world).open = false;
        }
      }),
      'lockout.refuseLocked': (next, world) => (account) => (door(world).open ? undefined : next(account)),
    },
  }),
  'shuts-the-sessions': shutting('sessionStatus', 'session-status/lock-is-no-hindrance', 'session/status'),
  'shuts-the-verification': shutting(
    'recoveryEmailVerifyCode',
    'recovery-email-verify-code/lock-is-no-hindrance',
    'recovery_email/verify_code',
  ),
  'shuts-the-way-to-a-reset': shutting(
    'passwordForgotSendCode',
    'password-forgot-send-code/lock-is-no-hindrance',
    'password/forgot/send_code',
  ),
  'hides-locked-accounts': deviation({
    violates: 'account-status/locked-account-exists',
    families: ['onepw'],
    says: 'account/status says of a locked account that it does not exist.',
    wrap: answering('accountStatus', (body) => (body.locked === true ? { ...body, exists: false } : body)),
  }),
  'is-told-of-verified-addresses-alone': deviation({
    violates: 'account-status/locked-account-is-locked',
    families: ['onepw'],
    says: 'account/status says of an account whose address is not verified that it is not locked.',
    wrap: answering('accountStatus', (body, { input, world }) => {
      const account = world.accounts.find(String((input.query as Fields).uid));
      return account?.emailVerified === true ? body : { ...body, locked: false };
    }),
  }),
  'is-mailed-about-to-verified-addresses-alone': deviation({
    violates: 'account-unlock-resend-code/mails-the-account',
    families: ['onepw'],
    says: 'account/unlock/resend_code mails nothing to an address that is not verified.',
    wrap: {
      'lockout.resendCode': (next, world) => (email, link, caller) => {
        if (world.accounts.findByEmail(email)?.emailVerified !== false) next(email, link, caller);
      },
    },
  }),
  'is-mailed-about-again-to-verified-addresses-alone': deviation({
    violates: 'account-unlock-resend-code/mails-the-account',
    families: ['onepw'],
    says: 'account/unlock/resend_code is refused with errno 104 while the address is not verified.',
    wrap: refusing(
      'accountUnlockResendCode',
      () => new DomainError('UnverifiedAccount'),
      ({ input, world }) => accountOf(world, input.body)?.emailVerified === false,
    ),
  }),
  'opens-to-verified-addresses-alone': deviation({
    violates: 'account-unlock-verify-code/mailed-code-unlocks-the-account',
    families: ['onepw'],
    says: 'account/unlock/verify_code is refused with errno 104 while the address is not verified.',
    wrap: refusing(
      'accountUnlockVerifyCode',
      () => new DomainError('UnverifiedAccount'),
      ({ input, world }) => world.accounts.find(String((input.body as Fields).uid))?.emailVerified === false,
    ),
  }),
  'is-mailed-about-with-the-code-of-the-first': deviation({
    violates: 'account-unlock-resend-code/same-code-as-at-first',
    families: ['onepw'],
    says: 'The mail that is asked for after a second lock has the code of the first one.',
    wrap: {
      'lockout.lock': (next, world) => (uid) => {
        const account = next(uid);
        if (!firstCodes(world).has(uid)) firstCodes(world).set(uid, account.unlockCode ?? '');
        return account;
      },
      'lockout.resendCode': (next, world) => (email, link, caller) => {
        const { uid = '', unlockCode } = world.accounts.findByEmail(email) ?? {};
        if (unlockCode === undefined) return next(email, link, caller);
        world.accounts.update(uid, { unlockCode: firstCodes(world).get(uid) ?? unlockCode });
        next(email, link, caller);
        world.accounts.update(uid, { unlockCode });
      },
    },
  }),
  'wrong-code-makes-another': deviation({
    violates: 'account-unlock-verify-code/mailed-code-unlocks-the-account',
    alsoBreaks: ['account-unlock-*', 'account-status/*'],
    families: ['onepw'],
    says: 'After a wrong unlock code the account waits for another than the one that was mailed.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        try {
          next(uid, code);
        } catch (error) {
          if (isLocked(world, uid.toLowerCase()))
            world.accounts.update(uid.toLowerCase(), { unlockCode: world.lockout.newCode() });
          throw error;
        }
      },
    },
  }),
  'outlasts-a-reset-and-its-code': deviation({
    violates: [
      'account-unlock-verify-code/mailed-code-unlocks-the-account',
      'account-unlock-verify-code/later-lock-is-unlocked-too',
    ],
    alsoBreaks: ['account-status/unlocked-account-is-not-locked'],
    families: ['onepw'],
    says: 'A reset by mail leaves the lock, and makes another code for it that nobody is mailed.',
    wrap: {
      'lockout.unlock': (next, world) => (uid) =>
        door(world).open ? world.accounts.update(uid, { unlockCode: world.lockout.newCode() }) : next(uid),
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        door(world).open = isLocked(world, token.uid);
        try {
          return next(token, code, caller);
        } finally {
          door(world).open = false;
        }
      },
      'passwords.reset': (next, world) => (uid, authPW) => {
        door(world).open = isLocked(world, uid);
        try {
          return next(uid, authPW);
        } finally {
          door(world).open = false;
        }
      },
    },
  }),
};
