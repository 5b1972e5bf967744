import type { FailureName } from '../domain/domain-error.js';
import type { ErrorRow } from '../errors/error-row.js';

/** What differs between editions as data. Times in milliseconds. */
export interface EditionBehaviour {
  readonly id: string;
  readonly errors: Readonly<Record<FailureName, ErrorRow>>;
  /** `info` of every error body. */
  readonly errorInfo: string;
  readonly lifetimes: {
    readonly passwordChangeToken: number;
    readonly passwordForgotToken: number;
    readonly accountResetToken: number;
    readonly unblockCode: number;
  };
  readonly forgotCode: {
    /** Decimal digits of the mailed code, also what `codeLength` says. */
    readonly digits: 8 | 16;
    readonly tries: number;
  };
  /** Whether sign-in looks at the email's case before the password (errno 120 before 103). */
  readonly loginChecksEmailCaseFirst: boolean;
  /** The sign-in of a verified account can need confirmation by mail. */
  readonly hasSignInConfirmation: boolean;
  /** Customs lock an account after too many wrong passwords, until a mailed code unlocks it. */
  readonly hasLockout: boolean;
  /** Mails that only tell of something (a new device, a changed password) are sent. */
  readonly sendsNotices: boolean;
  /** Endpoints of earlier editions that this one answers 116 for: method and path, `POST /v1/account/lock`. */
  readonly goneEndpoints: readonly string[];
  /** Longest validity of a certificate. */
  readonly maxCertificateDuration: number;
}
