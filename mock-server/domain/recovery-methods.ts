import { equalInConstantTime } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { normalised } from './email-address.js';
import type { AccountRow, TokenRow } from './rows.js';

/** An address by which somebody who forgot the password can be reached. */
export interface RecoveryMethod {
  readonly email: string;
  /** A code that was sent to the address came back. */
  readonly verified: boolean;
  /** The account was made with it. */
  readonly primary: boolean;
}

/** Recovery methods of key-server-2013. No operation adds one, so an account has that of its creation alone. */
export interface RecoveryMethods {
  /** Those of a session's account, the primary one first. Throws InvalidToken. */
  list(session: TokenRow): readonly RecoveryMethod[];
  /** Those of an account. */
  of(account: AccountRow): readonly RecoveryMethod[];
  /**
   * Mails its code to an address of the session's account, verified or not: a client that asks gets its mail.
   * Throws InvalidToken, UnknownRecoveryMethod, TooManyRequests, RequestBlocked.
   */
  sendCode(session: TokenRow, email: string, caller: Caller): void;
  /** Mails the code of an account's address. */
  mailCode(account: AccountRow, locale?: string): void;
  /** Takes a code for an address. An address of nobody is answered as a wrong code is. Throws InvalidVerificationCode. */
  submitCode(email: string, code: string): void;
  /** Whether a code is that of an account's address, in either case of its hex digits. */
  fits(account: AccountRow, code: string): boolean;
}

/** Makes the service of one mock. */
export function makeRecoveryMethods(world: World): RecoveryMethods {
  const accountOf = (session: TokenRow) => world.accounts.get(world.sessions.current(session).uid);
  return {
    list: (session) => world.recoveryMethods.of(accountOf(session)),
    of: ({ email, emailVerified }) => [{ email, verified: emailVerified, primary: true }],
    sendCode(session, email, caller) {
      const account = accountOf(session);
      if (!world.recoveryMethods.of(account).some((method) => normalised(method.email) === normalised(email))) {
        throw new DomainError('UnknownRecoveryMethod');
      }
      world.customs.admit('sendCode', account.email, caller);
      world.recoveryMethods.mailCode(account, caller.locale);
    },
    mailCode({ email, emailCode: code }, locale) {
      world.mail.send({ template: 'recoveryMethodEmail', to: email, locale, code });
    },
    submitCode(email, code) {
      const account = world.accounts.findByEmail(email);
      if (account === undefined || !world.recoveryMethods.fits(account, code)) {
        throw new DomainError('InvalidVerificationCode');
      }
      world.verification.confirmEmail(account.uid);
    },
    fits: ({ emailCode }, code) => equalInConstantTime(code.toLowerCase(), emailCode),
  };
}
