/** What is kept of a password, in the way of the edition's family. */
export type PasswordVerifier = AuthPWVerifier | SrpVerifier | UnstretchedPassword;

/** Of the editions that get an authPW. */
export interface AuthPWVerifier {
  readonly kind: 'authPW';
  readonly authSalt: string;
  /** What is compared at sign-in, made from authPW and authSalt. */
  readonly verifyHash: string;
}

/** Of the editions with SRP, as the client told it. */
export interface SrpVerifier {
  readonly kind: 'srp';
  /** v; hex. */
  readonly verifier: string;
  /** The salt of SRP, in lower case; hex. */
  readonly salt: string;
  /** What else auth/start gives back, where passwords are stretched. */
  readonly stretching?: PasswordStretching;
  /** The same in key-server-2013. */
  readonly stretch?: StretchParameters;
}

/**
 * A password that came as it was typed and waits to be stretched until somebody logs in through SRP. A mock that is asked
 * for the real cost keeps none.
 */
export interface UnstretchedPassword {
  readonly kind: 'unstretched';
  readonly password: string;
}

/** How a client of key-server-2013 says that it stretches passwords (lines 83, 84 and 101 to 104); the server keeps it. */
export interface StretchParameters {
  readonly rounds: number;
  /** Hex. Only the sample has one, so some clients send none. */
  readonly salt?: string;
}

/** How a client stretches a password before SRP, in the names of auth-2013 (lines 140 to 147). */
export interface PasswordStretching {
  readonly type: 'PBKDF2/scrypt/PBKDF2/v1';
  readonly PBKDF2_rounds_1: 20000;
  readonly scrypt_N: 65536;
  readonly scrypt_r: 8;
  readonly scrypt_p: 1;
  readonly PBKDF2_rounds_2: 20000;
  /** Hex. */
  readonly salt: string;
}
