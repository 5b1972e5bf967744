import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Uids of accounts that were unlocked. */
const unlocked = memory(() => new Set<string>());

/** Whether a lock is mailed about at present. */
const mailing = memory(() => ({ isSilent: false }));

/** Uids and addresses of accounts that were destroyed. */
const gone = memory(() => new Set<string>());

/** Uids of accounts that somebody gave a wrong password for. */
const suspected = memory(() => new Set<string>());

/** The lock of such an account is not mailed about. */
function locksInSilence(isSilent: (world: World, uid: string) => boolean): Wraps {
  return {
    'lockout.lock': (next, world) => (uid) => {
      mailing(world).isSilent = isSilent(world, uid);
      try {
        return next(uid);
      } finally {
        mailing(world).isSilent = false;
      }
    },
    'lockout.mailCode': (next, world) => (account, link, locale) => {
      if (!mailing(world).isSilent) next(account, link, locale);
    },
  };
}

/** Faults that show at a second lock, after a lock, or where there was none. */
export default {
  'second-lock-mails-nothing': deviation({
    violates: 'account-unlock-resend-code/code-is-first-sent-by-the-lock',
    families: ['onepw'],
    says: 'The lock of an account that was unlocked before mails nothing.',
    wrap: {
      'lockout.unlock': (next, world) => (uid) => {
        if (world.accounts.get(uid).unlockCode !== undefined) unlocked(world).add(uid);
        return next(uid);
      },
      ...locksInSilence((world, uid) => unlocked(world).has(uid)),
    },
  }),
  'makes-another-verification-code': deviation({
    violates: [
      'recovery-email-verify-code/email-code-verifies-the-email',
      'recovery-email-verify-code/lock-is-no-hindrance',
    ],
    families: ['onepw'],
    says: 'A lock voids the verification code that was mailed before.',
    wrap: {
      'lockout.lock': (next, world) => (uid) => {
        world.accounts.update(uid, { emailCode: world.verification.newCode() });
        return next(uid);
      },
    },
  }),
  'unlocking-makes-another-wrap-kb': deviation({
    violates: 'account-keys/keys-are-the-accounts',
    families: ['onepw'],
    operation: 'accountUnlockVerifyCode',
    says: 'account/unlock/verify_code replaces wrapKb, as a reset does.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        next(uid, code);
        world.accounts.update(uid.toLowerCase(), { wrapKb: world.passwords.newWrapKb() });
      },
    },
  }),
  'unlocking-takes-the-mark-away': deviation({
    violates: ['recovery-email-verify-code/email-stays-verified', 'recovery-email-verify-code/lock-is-no-hindrance'],
    // What waits for a verified address waits again.
    alsoBreaks: ['*'],
    families: ['onepw'],
    says: 'Once an account is unlocked its address has to be verified anew.',
    wrap: {
      'lockout.submitCode': (next, world) => (uid, code) => {
        next(uid, code);
        world.accounts.update(uid.toLowerCase(), { emailVerified: false });
      },
    },
  }),
  'is-mailed-about-when-the-account-is-gone': deviation({
    violates: 'account-unlock-resend-code/errno-102',
    families: ['onepw'],
    says: 'account/unlock/resend_code answers success where the account was destroyed.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        gone(world).add(account.email);
        next(account);
      },
      'lockout.resendCode': (next, world) => (email, link, caller) => {
        const isGone = world.accounts.findByEmail(email) === undefined && gone(world).has(email);
        if (!isGone) next(email, link, caller);
      },
    },
  }),
  'opens-when-the-account-is-gone': deviation({
    violates: 'account-unlock-verify-code/errno-102',
    families: ['onepw'],
    says: 'account/unlock/verify_code answers success where the account was destroyed.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        gone(world).add(account.uid);
        next(account);
      },
      'lockout.submitCode': (next, world) => (uid, code) => {
        if (!gone(world).has(uid.toLowerCase())) next(uid, code);
      },
    },
  }),
  'one-wrong-password-shows-as-a-lock': deviation({
    violates: 'account-status/unlocked-account-is-not-locked',
    families: ['onepw'],
    says: 'account/status says of an account that it is locked as soon as somebody gave a wrong password for it.',
    wrap: {
      'lockout.countWrongPassword': (next, world) => (account, caller) => {
        suspected(world).add(account.uid);
        next(account, caller);
      },
      ...answering('accountStatus', (body, { input, world }) => {
        const isSuspected = suspected(world).has(String((input.query as Fields).uid));
        return isSuspected ? { ...body, locked: true } : body;
      }),
    },
  }),
  'leaves-the-address-free': deviation({
    violates: ['account-create/errno-101', 'account-status/locked-account-is-locked'],
    // The account that was locked is gone.
    alsoBreaks: ['account-unlock-*', 'account-status/*'],
    families: ['onepw'],
    says: 'account/create replaces an account that is locked.',
    wrap: around('accountCreate', ({ input, next, world }) => {
      const account = world.accounts.findByEmail(String((input.body as Fields).email));
      if (account?.unlockCode !== undefined) world.accounts.destroy(account);
      return next(input);
    }),
  }),
  'mails-nothing-after-a-new-password': deviation({
    violates: 'account-unlock-resend-code/code-is-first-sent-by-the-lock',
    families: ['onepw'],
    says: 'The lock of an account with a new password mails nothing until somebody asks for it.',
    wrap: locksInSilence((world, uid) => {
      const { verifierSetAt, createdAt } = world.accounts.get(uid);
      return verifierSetAt !== createdAt;
    }),
  }),
  'mails-nothing-for-a-service': deviation({
    violates: 'account-unlock-resend-code/mails-each-time',
    families: ['onepw'],
    says: 'account/unlock/resend_code with a service, and nothing else, answers success and mails nothing.',
    wrap: {
      'lockout.resendCode': (next) => (email, link, caller) => {
        const isAlone = link.service !== undefined && link.redirectTo === undefined && link.resume === undefined;
        if (!isAlone) next(email, link, caller);
      },
    },
  }),
};
