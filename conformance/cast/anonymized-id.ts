/** A point of P-256 of which nobody has the private number. */
const CURVE_POINT = {
  kty: 'EC',
  crv: 'P-256',
  x: 'OOcOsSRFtCx3UEOzFeR3v2m27JhBdxr9mEZyLoz6vRQ',
  y: '72AXnrG6Ot7l4HIDYas3n0SHaCaN-j8q07wO2TSgmS8',
} as const;

/**
 * An anonymized identifier in the form of the samples (lines 90 and 357), for servers that look at it: a JWE whose
 * content only other servers could read.
 * @param hex random bytes as hex
 */
export function anonymizedId(hex: (bytes: number) => string): string {
  const header = { alg: 'ECDH-ES', kid: hex(16), epk: CURVE_POINT, enc: 'A256GCM' };
  const random = (bytes: number) => Buffer.from(hex(bytes), 'hex').toString('base64url');
  // An agreed key is not wrapped: the second part is empty. What follows has the lengths of AES-GCM.
  return [Buffer.from(JSON.stringify(header)).toString('base64url'), '', random(12), random(32), random(16)].join('.');
}
