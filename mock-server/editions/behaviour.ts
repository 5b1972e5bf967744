import type { AccountKeys } from '../../protocol/bundles.js';
import type { TokenLayout } from '../../protocol/srp-tokens.js';
import type { AnyTokenType, ForgotTokenType } from '../domain/token-type.js';
import type { ErrorTable } from '../errors/error-row.js';
import type { FailureBody } from '../errors/failure-body.js';

/** What differs between editions as data. Times in milliseconds. */
export interface EditionBehaviour {
  readonly id: string;
  readonly errors: ErrorTable;
  readonly failureBody: FailureBody;
  /** `info` of every error body. */
  readonly errorInfo: string;
  /** The kinds of token, and what client and server derive from one. */
  readonly tokens: TokenLayout<AnyTokenType>;
  /** The bundle of account/keys; the requestKey is that of the keyFetchToken, everything raw bytes. */
  readonly sealKeys: (content: AccountKeys & { readonly requestKey: Buffer }) => Buffer;
  /** How long a token is good; kinds that are left out live until something ends them. */
  readonly lifetimes: { readonly [T in AnyTokenType]?: number };
  /** How long an unblock code is good, where there are any. */
  readonly unblockCodeLifetime?: number;
  /** Whether a new account takes the place of one whose email was never verified. */
  readonly replacesUnverified: boolean;
  /** Whether a text is an address that an account can have. */
  readonly isEmailAddress: (text: string) => boolean;
  /** How requests and answers write an email: as text, or as the hex of its UTF-8. */
  readonly emailsAre: 'text' | 'hex';
  readonly forgotCode: {
    /** What the edition calls the token that a code belongs to. */
    readonly tokenType: ForgotTokenType;
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
  /**
   * Whether recovery_email/verify_code takes any code once the address is verified, as the deployed servers of some
   * editions did: nothing is left for the code to protect.
   */
  readonly verifiedEmailTakesAnyCode: boolean;
  /** Clients register devices, and certificates name them. */
  readonly hasDeviceRegistration: boolean;
  /** Mails that only tell of something (a new device, a changed password) are sent. */
  readonly sendsNotices: boolean;
  /** Endpoints of earlier editions that this one answers 116 for: method and path, `POST /v1/account/lock`. */
  readonly goneEndpoints: readonly string[];
  /** Beginnings of paths that it answers 116 for: `/v0/`. */
  readonly gonePaths: readonly string[];
  /** Longest validity of a certificate. */
  readonly maxCertificateDuration: number;
}
