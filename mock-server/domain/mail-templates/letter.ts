import type { Words } from './words.js';

/** What a client wants repeated in the query of a mailed link. */
export interface LinkParameters {
  readonly service?: string;
  readonly redirectTo?: string;
  readonly resume?: string;
}

interface Envelope {
  /** Full address. */
  readonly to: string;
  /** Language tag of the reader, `de-AT`; English where the mock has no words for it. */
  readonly locale?: string;
}

/** A code that verifies an email or confirms a sign-in. */
export interface VerificationLetter extends Envelope {
  readonly template: 'verifyEmail' | 'verifySyncEmail' | 'verifyLoginEmail';
  readonly uid: string;
  /** 32 hex digits. */
  readonly code: string;
  readonly link: LinkParameters;
}

/** A code for somebody who forgot the password. */
export interface RecoveryLetter extends Envelope {
  readonly template: 'recoveryEmail';
  /** Seed of the passwordForgotToken, hex. */
  readonly token: string;
  /** Decimal digits. */
  readonly code: string;
  readonly link: LinkParameters;
}

/** A code that verifies a recovery method. */
export interface RecoveryMethodLetter extends Envelope {
  readonly template: 'recoveryMethodEmail';
  /** 32 hex digits. */
  readonly code: string;
}

/** A code that unlocks an account. */
export interface UnlockLetter extends Envelope {
  readonly template: 'unlockEmail';
  readonly uid: string;
  /** 32 hex digits. */
  readonly code: string;
  readonly link: LinkParameters;
}

/** A code for somebody whom customs keep from signing in. */
export interface UnblockLetter extends Envelope {
  readonly template: 'unblockCodeEmail';
  readonly uid: string;
  /** 8 digits and capitals. */
  readonly code: string;
}

/** News about an account that ask for no answer. */
export interface NoticeLetter extends Envelope {
  readonly template: 'newDeviceLoginEmail' | 'passwordChangedEmail' | 'passwordResetEmail' | 'postVerifyEmail';
}

/** Any mail the servers send. */
export type Letter =
  | VerificationLetter
  | RecoveryLetter
  | RecoveryMethodLetter
  | UnlockLetter
  | UnblockLetter
  | NoticeLetter;

/** A letter before it is set as text and HTML. */
export interface Draft {
  readonly words: Words;
  readonly paragraphs: readonly string[];
  /** Absolute URL. */
  readonly link: string;
  /** Name of the header that repeats the link, in lower case; `x-link` when absent. */
  readonly linkHeader?: string;
  /** Names in lower case, beside those every mail has. */
  readonly headers: Readonly<Record<string, string>>;
}
