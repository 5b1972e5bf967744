/** What was wrong with the bytes or text that a function of `protocol/` was given. */
export type ProtocolErrorKind =
  | 'not-hex'
  | 'not-base64url'
  | 'not-decimal'
  | 'wrong-length'
  | 'mac-mismatch'
  | 'malformed-jwt'
  | 'unusable-key'
  | 'bad-value';

/**
 * Thrown by every function of `protocol/` that refuses its input, except Hawk header parsing (see `HawkFailure`).
 * The message names the value and the fault, and never repeats the value: it may be a key.
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(
    readonly kind: ProtocolErrorKind,
    message: string,
  ) {
    super(message);
  }
}
