import { toBase64url } from '../../protocol/bytes.js';

/** The first second of 2100: to come in seconds and in milliseconds alike, as the document gives exp no unit (line 251). */
export const FAR_SECONDS = 4_102_444_800;

/**
 * A preVerifyToken in good form that nobody signed: its key set is at a host that cannot exist (RFC 2606), and its
 * signature, of the 256 bytes of RS256, is made up.
 */
export function forgedPreVerifyToken(email: string): string {
  const header = { alg: 'RS256', jku: 'https://issuer.invalid/.well-known/public-keys', kid: 'nobody' };
  const payload = { exp: FAR_SECONDS * 1000, aud: 'issuer.invalid', sub: email, typ: 'mozilla/fxa/preVerifyToken/v1' };
  const parts = [header, payload].map((part) => toBase64url(Buffer.from(JSON.stringify(part))));
  return [...parts, toBase64url(Buffer.alloc(256, 0x5a))].join('.');
}
