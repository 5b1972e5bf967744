/** What a client wants repeated in the query of a mailed link. */
export interface LinkParameters {
  readonly service?: string;
  readonly redirectTo?: string;
  readonly resume?: string;
}

interface Envelope {
  /** Full address. */
  readonly to: string;
  /** Language of the reader; the texts are English all the same, and Content-Language repeats the wish. */
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

/** News about an account that ask for no answer. */
export interface NoticeLetter extends Envelope {
  readonly template: 'newDeviceLoginEmail' | 'passwordChangedEmail' | 'passwordResetEmail';
}

/** Any mail the servers send. */
export type Letter = VerificationLetter | RecoveryLetter | NoticeLetter;

/** A letter's words before they are set as text and HTML. */
export interface Draft {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Absolute URL. */
  readonly link: string;
  /** What the link is for, as its text in HTML. */
  readonly linkText: string;
  /** Names in lower case, beside those every mail has. */
  readonly headers: Readonly<Record<string, string>>;
}
