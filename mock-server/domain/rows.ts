import type { TokenType } from '../../protocol/tokens.js';

/**
 * The rows the mock remembers. Plain data only, binary values as lower-case hex, times in milliseconds of the mock's
 * clock: a snapshot is a structured clone.
 */
export interface AccountRow {
  readonly uid: string;
  /** As typed when the account was created. */
  readonly email: string;
  readonly emailVerified: boolean;
  /** 16 bytes: the code that verifies the email whatever session asks. */
  readonly emailCode: string;
  readonly kA: string;
  readonly wrapKb: string;
  readonly authSalt: string;
  /** What is compared at sign-in, made from authPW and authSalt. */
  readonly verifyHash: string;
  /** When the password was last set; raised by change and reset (fxa-generation). */
  readonly verifierSetAt: number;
  readonly createdAt: number;
  readonly locale?: string;
  /** An operator marked the account: sign-in answers 126 until a reset. */
  readonly mustReset: boolean;
  /** Addresses that a verified session came from: sign-in from there asks for no confirmation. */
  readonly knownAddresses: readonly string[];
}

/** Any of the five token types; `session` and `forgot` facts only on their own type. */
export interface TokenRow {
  readonly type: TokenType;
  /** Hawk id: 32 bytes. */
  readonly tokenId: string;
  /** Hawk key: 32 bytes, reqHMACkey. */
  readonly hawkKey: string;
  /** 32 bytes; keyFetchToken's bundle key. */
  readonly requestKey: string;
  /** 32 bytes, as the client got it. */
  readonly seed: string;
  readonly uid: string;
  readonly createdAt: number;
  /** Undefined for tokens that live until something ends them. */
  readonly expiresAt?: number;
  /** sessionToken and keyFetchToken: 16 bytes while the sign-in is unconfirmed. */
  readonly verificationId?: string;
  /** sessionToken: made by a sign-in with keys, whose confirmation counts for `verified`. */
  readonly mustVerify?: boolean;
  /** sessionToken: address the sign-in came from. */
  readonly address?: string;
  /** sessionToken: last signed request, for the device list. */
  readonly lastAccessTime?: number;
  readonly userAgent?: string;
  /** passwordForgotToken: the code that was mailed and the submissions left. */
  readonly code?: string;
  readonly tries?: number;
}

/** A device record, bound to one session. */
export interface DeviceRow {
  readonly id: string;
  readonly uid: string;
  /** Hawk id of its session. */
  readonly sessionTokenId: string;
  readonly name?: string;
  readonly type?: string;
  readonly pushCallback?: string;
  readonly pushPublicKey?: string;
  readonly pushAuthKey?: string;
  readonly createdAt: number;
}

/** A mail in the outbox, in the shape test clients read from the servers' mail helper. */
export interface MailRow {
  readonly messageId: string;
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly subject: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  /** ISO 8601, the mock's clock. */
  readonly date: string;
  readonly receivedDate: string;
}

/** A mailbox as mail headers write it. */
export interface MailAddress {
  readonly address: string;
  readonly name: string;
}
