import { ofLength } from './bytes.js';

/** Digits and capitals without I, L, O and U, which are misread in an email (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The unblock code that 8 random bytes stand for: one character per byte, its lowest five bits taken as an index,
 * so that random bytes make every code equally likely. Throws ProtocolError `wrong-length`.
 */
export function unblockCodeFromBytes(bytes: Buffer): string {
  return Array.from(ofLength('the source of an unblock code', bytes, 8), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  ).join('');
}
