import type { PasswordVerifier } from './password-verifiers.js';
import type { PushPayload } from './push-payloads.js';
import type { AnyTokenType } from './token-type.js';

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
  /** What proves that somebody knows the password. */
  readonly verifier: PasswordVerifier;
  /** When the password was last set; raised by change and reset (fxa-generation). */
  readonly verifierSetAt: number;
  readonly createdAt: number;
  readonly locale?: string;
  /** Service that the last mail asking to verify the email was sent for. */
  readonly verifyingFor?: string;
  /** 16 bytes: customs locked the account, and this mailed code unlocks it. Undefined while it is not locked. */
  readonly unlockCode?: string;
  /** An operator marked the account: sign-in answers 126 until a reset. */
  readonly mustReset: boolean;
  /** As many sessions as an operator allows this account; what the settings say while it is undefined. */
  readonly mostSessions?: number;
  /** Addresses that a verified session came from: sign-in from there asks for no confirmation. */
  readonly knownAddresses: readonly string[];
  /** What the profile server tells of the user; nothing of it is set when an account is made. */
  readonly displayName?: string;
  readonly ecosystemAnonId?: string;
  /** Id of the avatar that is shown, among those the account has; the default one is shown where there is none. */
  readonly avatarId?: string;
  /** Capabilities that come with what the user has subscribed to. */
  readonly subscriptions?: readonly string[];
  /** How the user proved who they are: `pwd`, `email`, `otp`; a password when absent. */
  readonly amrValues?: readonly string[];
}

/** Any kind of token; facts of a session or of a forgotten password stand only on their own kind. */
export interface TokenRow {
  readonly type: AnyTokenType;
  /** Hawk id: 32 bytes. */
  readonly tokenId: string;
  /** Hawk key: 32 bytes, reqHMACkey; another length in key-server-2013. */
  readonly hawkKey: string;
  /** Key of the token's bundles, 32 bytes in the auth editions; the server's secret b for a srpToken. */
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
  /** Token of a forgotten password: the code that was mailed and the submissions left. */
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

/** A push notification in the outbox. */
export interface PushRow {
  readonly pushCallback: string;
  /** Seconds that the push service keeps it. */
  readonly ttl: number;
  /** Why it was sent: by a client, or what happened to account or device. */
  readonly reason:
    | 'devicesNotify'
    | 'deviceConnected'
    | 'deviceDisconnected'
    | 'passwordChange'
    | 'passwordReset'
    | 'accountVerify';
  readonly deviceId: string;
  readonly uid: string;
  readonly sentAt: number;
  /** What the device decrypts; absent in a notification without data. */
  readonly payload?: PushPayload;
}

/** What an OAuth bearer token stands for. */
export interface BearerTokenRow {
  readonly uid: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  /** The client it was issued to, 16 hex digits. */
  readonly clientId: string;
  /** Undefined for one that is good until it is revoked. */
  readonly expiresAt?: number;
}

/** What an authorization code of OAuth stands for. */
export interface GrantRow {
  readonly uid: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
  /** When the user gave the password, in whole seconds. */
  readonly authAt: number;
  /** Seconds that a token for it is good. */
  readonly ttl: number;
  /** SHA-256 of the verifier that has to come with the code, unpadded base64url; undefined without PKCE. */
  readonly codeChallenge?: string;
}

/** The sizes that an avatar is served in: the default one has no suffix. */
export type AvatarSize = 'default' | 'small' | 'large';

/** An uploaded picture. */
export interface AvatarRow {
  /** 32 lower-case hex digits. */
  readonly id: string;
  readonly uid: string;
  /** PNG files; bytes and not hex, because a picture is large. */
  readonly images: Readonly<Record<AvatarSize, Uint8Array>>;
}

/** A JWK set of RSA keys: modulus and exponent as unpadded base64url. */
export interface KeySet {
  readonly keys: readonly { readonly kid: string; readonly kty?: string; readonly n: string; readonly e: string }[];
}

/** What customs do: answer 429 or 400, with or without telling of the way out that an unblock code is. */
export type CustomsRuling = 'throttled' | 'throttled, email unblocks' | 'blocked' | 'blocked, email unblocks';

/** How often something was done in a window that ends at `until`. */
export interface CounterRow {
  readonly count: number;
  readonly until: number;
}

/** A code that lets somebody sign in whom customs would keep out. */
export interface UnblockCodeRow {
  readonly uid: string;
  /** 8 digits and capitals. */
  readonly code: string;
  readonly expiresAt: number;
}

/** A text message in the outbox. */
export interface SmsRow {
  /** E.164. */
  readonly phoneNumber: string;
  /** What the phone shows as sender: a number or a name. */
  readonly sender: string;
  readonly text: string;
  readonly uid: string;
  readonly sentAt: number;
}

/** Why the provider of text messages refuses one. */
export interface SmsRefusal {
  readonly reason: string;
  /** Decimal digits. */
  readonly reasonCode: string;
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
