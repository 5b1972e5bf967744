import { equalInConstantTime } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import { type ForgotCodes, makeForgotCodes } from './forgot-codes.js';
import { hexOf } from './hex-values.js';
import type { AuthPWVerifier, PasswordVerifier } from './password-verifiers.js';
import type { AccountRow, TokenRow } from './rows.js';

/** A new password with the key that goes with it; both 64 hex digits. */
export interface NewPassword {
  readonly authPW: string;
  readonly wrapKb: string;
}

/** What a client holds while it changes a password. */
export interface StartedChange {
  readonly account: AccountRow;
  readonly passwordChangeToken: TokenRow;
  readonly keyFetchToken: TokenRow;
}

/** Proving, changing and replacing passwords. */
export interface Passwords extends ForgotCodes {
  /** What is stored instead of an authPW: hex of 32 bytes from authPW and salt, both hex. */
  verifier(authPW: string, authSalt: string): string;
  /** What is kept of a new authPW, under a salt of its own. */
  newVerifier(authPW: string): AuthPWVerifier;
  /** Whether an authPW in lower-case hex is the account's. */
  matches(account: AccountRow, authPW: string): boolean;
  /**
   * The account of a right email and password, for sign-in.
   * Throws InvalidParameter, UnknownAccount, IncorrectEmailCase, AccountLocked, AccountMustBeReset, IncorrectPassword.
   */
  signIn(email: string, authPW: string): AccountRow;
  /**
   * The same for every operation but sign-in: a password that matches is enough, whatever the email's case.
   * @param key name of the parameter that holds authPW
   */
  prove(email: string, authPW: string, key?: string): AccountRow;
  /** 64 hex digits. */
  newWrapKb(): string;
  /** Stores what proves a password from now on, its wrapKb and a generation above the last. Throws UnknownAccount. */
  store(uid: string, verifier: PasswordVerifier, wrapKb: string): AccountRow;
  /** Gives the account a password, and a generation above the last. Signs nobody out. Throws InvalidParameter. */
  set(uid: string, password: NewPassword): AccountRow;
  /** Begins a change: throws what `prove` throws. */
  startChange(email: string, oldAuthPW: string): StartedChange;
  /** Replaces a known password and signs everybody out; mails a notice. */
  change(uid: string, password: NewPassword, locale?: string): AccountRow;
  /** Replaces a forgotten password; wrapKb becomes random and the email counts as verified. Signs everybody out. */
  reset(uid: string, authPW: string): AccountRow;
}

/** Makes the service of one mock. */
export function makePasswords(world: World): Passwords {
  return { ...makeForgotCodes(world), ...makeProofs(world), ...makeChanges(world) };
}

function makeProofs(world: World): Pick<Passwords, 'verifier' | 'newVerifier' | 'matches' | 'signIn' | 'prove'> {
  return {
    verifier: (authPW, authSalt) => world.stretching.verifier(authPW, authSalt),
    newVerifier(authPW) {
      const authSalt = world.stretching.newSalt(authPW);
      return { kind: 'authPW', authSalt, verifyHash: world.passwords.verifier(authPW, authSalt) };
    },
    matches({ verifier }, authPW) {
      if (verifier.kind !== 'authPW') return false;
      return equalInConstantTime(world.passwords.verifier(authPW, verifier.authSalt), verifier.verifyHash);
    },
    signIn(email, authPW) {
      if (!world.behaviour.loginChecksEmailCaseFirst) return world.passwords.prove(email, authPW);
      const address = world.accounts.address(email);
      const secret = hexOf('authPW', authPW, 32);
      const account = world.accounts.getByEmail(address);
      if (account.email !== address) throw new DomainError('IncorrectEmailCase', { email: account.email });
      world.lockout.refuseLocked(account);
      refuseMarked(account);
      if (!world.passwords.matches(account, secret))
        throw new DomainError('IncorrectPassword', { email: account.email });
      return account;
    },
    prove(email, authPW, key = 'authPW') {
      const address = world.accounts.address(email);
      const secret = hexOf(key, authPW, 32);
      const account = world.accounts.getByEmail(address);
      world.lockout.refuseLocked(account);
      refuseMarked(account);
      if (world.passwords.matches(account, secret)) return account;
      throw new DomainError(account.email === address ? 'IncorrectPassword' : 'IncorrectEmailCase', {
        email: account.email,
      });
    },
  };
}

/** Before the password is looked at, as the deployed server had it: no password opens a marked account. */
function refuseMarked({ mustReset, email }: AccountRow): void {
  if (mustReset) throw new DomainError('AccountMustBeReset', { email });
}

function makeChanges(
  world: World,
): Pick<Passwords, 'newWrapKb' | 'store' | 'set' | 'startChange' | 'change' | 'reset'> {
  return {
    newWrapKb: () => world.random.hex(32),
    store(uid, verifier, wrapKb) {
      return world.accounts.update(uid, {
        verifier,
        wrapKb,
        // fxa-generation "increases each time" (line 932), even while the clock stands still or was moved back.
        verifierSetAt: Math.max(world.clock.now(), world.accounts.get(uid).verifierSetAt + 1),
        mustReset: false,
      });
    },
    set(uid, password) {
      const authPW = hexOf('authPW', password.authPW, 32);
      const wrapKb = hexOf('wrapKb', password.wrapKb, 32);
      return world.passwords.store(uid, world.passwords.newVerifier(authPW), wrapKb);
    },
    startChange(email, oldAuthPW) {
      const account = world.passwords.prove(email, oldAuthPW, 'oldAuthPW');
      return {
        account,
        keyFetchToken: world.tokens.create('keyFetchToken', account.uid),
        passwordChangeToken: world.tokens.create('passwordChangeToken', account.uid),
      };
    },
    change(uid, password, locale) {
      const account = world.passwords.set(uid, password);
      world.push.passwordChanged(uid);
      world.accounts.signOutEverywhere(uid);
      world.mail.send({ template: 'passwordChangedEmail', to: account.email, locale });
      return account;
    },
    reset(uid, authPW) {
      world.lockout.unlock(uid);
      world.passwords.set(uid, { authPW, wrapKb: world.passwords.newWrapKb() });
      world.push.passwordReset(uid);
      world.accounts.signOutEverywhere(uid);
      return world.accounts.update(uid, { emailVerified: true });
    },
  };
}
