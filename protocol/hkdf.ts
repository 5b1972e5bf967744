import { hkdfSync } from 'node:crypto';

/** What every key derivation of the protocol puts before its own name; 29 bytes, the last one a slash (onepw wiki). */
export const NAMESPACE = 'identity.mozilla.com/picl/v1/';

/** The name of a derivation in the protocol's namespace: "keyword" of the wiki's formulas. */
export function kw(name: string): string {
  return NAMESPACE + name;
}

/**
 * HKDF with SHA-256, extract then expand (RFC 5869).
 *
 * @param ikm input key, raw bytes
 * @param info context, used as it is: text as UTF-8, bytes where a context is not text; see `kw` for the namespace
 * @param length bytes wanted, at most 8160
 * @param salt raw bytes; absent means empty, which equals any number of zero bytes up to 64
 * @throws RangeError for a length over 8160 or an info over 1024 bytes (limits of RFC 5869 and of Node)
 */
export function hkdf(ikm: Buffer, info: string | Buffer, length: number, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', ikm, salt, info, length));
}
