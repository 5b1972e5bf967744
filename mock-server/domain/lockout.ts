import { equalInConstantTime } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { hexOf, uidOf } from './hex-values.js';
import type { LinkParameters } from './mail-templates/letter.js';
import type { AccountRow } from './rows.js';

/** Accounts that customs locked, because somebody gave too many wrong passwords for them. */
export interface Lockout {
  /** 32 lower-case hex digits. */
  newCode(): string;
  /** Locks an account under a code of its own and mails that; a locked one stays as it is. Throws UnknownAccount. */
  lock(uid: string): AccountRow;
  /** Unlocks an account. Throws UnknownAccount. */
  unlock(uid: string): AccountRow;
  /** Throws AccountLocked for a locked account. */
  refuseLocked(account: AccountRow): void;
  /** Counts a wrong password for an account, and locks it when its customs policy says so. */
  countWrongPassword(account: AccountRow, caller: Caller): void;
  /** Mails the code of a locked account. */
  mailCode(account: AccountRow, link: LinkParameters, locale?: string): void;
  /**
   * Mails the code again; to an account that is not locked nothing, because there is no code.
   * Throws InvalidParameter, UnknownAccount, TooManyRequests.
   */
  resendCode(email: string, link: LinkParameters, caller: Caller): void;
  /**
   * Unlocks with the mailed code. An account that is not locked takes any code, as on the deployed server: there is
   * nothing to protect. Throws InvalidParameter, UnknownAccount, InvalidVerificationCode.
   */
  submitCode(uid: string, code: string): void;
}

/** Makes the service of one mock. */
export function makeLockout(world: World): Lockout {
  return { ...makeLocks(world), ...makeCodes(world) };
}

type Codes = Pick<Lockout, 'newCode' | 'mailCode' | 'resendCode' | 'submitCode'>;

function makeLocks(world: World): Omit<Lockout, keyof Codes> {
  return {
    lock(uid) {
      const account = world.accounts.get(uid);
      if (account.unlockCode !== undefined) return account;
      const locked = world.accounts.update(uid, { unlockCode: world.lockout.newCode() });
      world.lockout.mailCode(locked, {});
      return locked;
    },
    unlock(uid) {
      const account = world.accounts.update(uid, { unlockCode: undefined });
      world.customs.forget('lockout', account.email);
      return account;
    },
    refuseLocked({ unlockCode }) {
      if (unlockCode !== undefined) throw new DomainError('AccountLocked');
    },
    countWrongPassword({ uid, email, unlockCode }, caller) {
      if (!world.behaviour.hasLockout || unlockCode !== undefined) return;
      world.customs.count('lockout', email, caller);
      if (world.customs.judge('lockout', email, caller) !== undefined) world.lockout.lock(uid);
    },
  };
}

function makeCodes(world: World): Codes {
  return {
    newCode: () => world.random.hex(16),
    mailCode({ uid, email, unlockCode: code }, link, locale) {
      if (code !== undefined) world.mail.send({ template: 'unlockEmail', to: email, locale, uid, code, link });
    },
    resendCode(email, link, caller) {
      world.customs.admit('sendCode', email, caller);
      world.lockout.mailCode(world.accounts.getByEmail(email), link, caller.locale);
    },
    submitCode(givenUid, givenCode) {
      const uid = uidOf(givenUid);
      const code = hexOf('code', givenCode, 16);
      const { unlockCode } = world.accounts.get(uid);
      if (unlockCode === undefined) return;
      if (!equalInConstantTime(code, unlockCode)) throw new DomainError('InvalidVerificationCode');
      world.lockout.unlock(uid);
    },
  };
}
