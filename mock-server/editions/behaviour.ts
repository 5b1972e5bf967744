import type { AccountKeys } from '../../protocol/bundles.js';
import type { SrpForm } from '../../protocol/srp-form.js';
import type { TokenLayout } from '../../protocol/srp-tokens.js';
import type { AnyTokenType, ForgotTokenType } from '../domain/token-type.js';
import type { ErrorTable } from '../errors/error-row.js';
import type { FailureBody } from '../errors/failure-body.js';

/** Bundles by name; everything raw bytes. Throws ProtocolError for what cannot be sealed or opened. */
interface BundleForms {
  seal(name: string, key: Buffer, contents: Readonly<Record<string, Buffer>>): Buffer;
  open(name: string, key: Buffer, bundle: Buffer): Readonly<Record<string, Buffer>>;
}

/** What an edition chooses where passwords are proved by SRP. */
export interface SrpBehaviour {
  readonly form: SrpForm;
  readonly bundles: BundleForms;
  /** Whether a reset that sends a wrapKb of zeros asks for a new random one. */
  readonly zeroWrapKbAsksForNew: boolean;
}

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
  /** Kinds that one request uses up although the document does not say so of its operation. */
  readonly singleUseTokens?: readonly AnyTokenType[];
  /** How long an unblock code is good, where there are any. */
  readonly unblockCodeLifetime?: number;
  /** Undefined in the editions that get an authPW. */
  readonly srp?: SrpBehaviour;
  /** What a client proves its password with: an authPW, or SRP about a stretched password or the one that was typed. */
  readonly passwordsAreProved: 'authPW' | 'stretched, by SRP' | 'plain, by SRP';
  /** How the uid of an account is written: 32 hex digits, or the same as a UUID with dashes. */
  readonly uidsAre: 'hex' | 'uuid';
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
  /** Whether uid and code of recovery_email/verify_code are hex of a length, or text that is right or wrong. */
  readonly verificationCodesAre: 'hex' | 'text';
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
  /** Whether keys and certificates are refused until the email of the account is verified. */
  readonly waitsForVerifiedEmail: boolean;
  /** What the principal of a certificate is: the uid at the server's own host, or the email of the account. */
  readonly principalIs: 'uid' | 'email';
  /** Longest validity of a certificate. */
  readonly maxCertificateDuration: number;
  /** Whether a certificate that is to be good for longer is refused, or made for that long. */
  readonly longerCertificates: 'refused' | 'shortened';
  /** What the duration of a request counts, in milliseconds: 1, or 1000 where it counts seconds. */
  readonly certificateDurationUnit: number;
  /** Certificates have the claims whose names begin with `fxa-`. */
  readonly hasAccountClaims: boolean;
  /** Headers of every answer that differ from those of the auth servers. */
  readonly standingHeaders?: Readonly<Record<string, string>>;
  /** A HEAD request is answered as the GET of its path would be, without the body. */
  readonly answersHead?: true;
  /** Scopes that open fields of an answer for which the document names none; any one of them. */
  readonly silentFieldScopes?: Readonly<Record<string, readonly string[]>>;
  /** The OAuth server and the host of avatars answer on the same port. */
  readonly hasNeighbours?: true;
  /** Only faults that name an operation strike here. */
  readonly isStruckByNameAlone?: true;
}
