import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { bytesFromDecimal, decimalFromBytes, fromBase64url, toBase64url } from './bytes.js';
import { ProtocolError } from './protocol-error.js';

/** An RSA public key as BrowserID writes it: modulus and exponent as decimal numbers. */
export interface DecimalPublicKey {
  readonly n: string;
  readonly e: string;
}

/** The public part of an RSA JSON Web Key: modulus and exponent as unpadded base64url of big-endian bytes. */
export interface RsaJwk {
  readonly kty?: string;
  readonly n: string;
  readonly e: string;
}

/** A JSON object whose members are not yet known. */
export type JsonObject = Record<string, unknown>;

/** A token taken apart; nothing of it is verified yet. `signature` is raw bytes, `signingInput` what it signs. */
export interface DecodedJwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signingInput: string;
  readonly signature: Buffer;
}

/** Modulus and exponent of a JWK as decimal numbers. Throws ProtocolError `not-base64url`. */
export function jwkToDecimal(jwk: RsaJwk): DecimalPublicKey {
  return { n: decimalFromBytes(fromBase64url(jwk.n)), e: decimalFromBytes(fromBase64url(jwk.e)) };
}

/**
 * The RSA public key of a JWK; a private part is left behind.
 * Throws ProtocolError `unusable-key` for another `kty`, `not-base64url` for other text.
 */
export function publicKeyFromJwk(jwk: RsaJwk): KeyObject {
  if ((jwk.kty ?? 'RSA') !== 'RSA') {
    throw new ProtocolError('unusable-key', 'the JWK is not of kty RSA');
  }
  return publicKeyFromDecimal(jwkToDecimal(jwk));
}

/**
 * The RSA public key of two decimal numbers; numbers no real key has give a key that verifies nothing.
 * Throws ProtocolError `not-decimal`.
 */
export function publicKeyFromDecimal({ n, e }: DecimalPublicKey): KeyObject {
  const key = { kty: 'RSA', n: toBase64url(bytesFromDecimal(n)), e: toBase64url(bytesFromDecimal(e)) };
  return createPublicKey({ key, format: 'jwk' });
}

function requireRsa(key: KeyObject): void {
  if (key.asymmetricKeyType !== 'rsa') {
    throw new ProtocolError('unusable-key', 'RS256 needs an RSA key');
  }
}

/**
 * A certificate or any other JWT: three unpadded base64url parts, signed with RS256 (RSASSA-PKCS1-v1_5, SHA-256).
 * Header and payload keep the key order they are given in, so equal input gives equal bytes. The caller chooses the
 * claims and their units: certificates count in ms, a preVerifyToken in seconds.
 * Throws ProtocolError `unusable-key` unless `signingKey` is a private RSA key.
 */
export function signCertificate(certificate: {
  signingKey: KeyObject;
  header?: JsonObject;
  payload: JsonObject;
}): string {
  const { signingKey, header = { alg: 'RS256' }, payload } = certificate;
  requireRsa(signingKey);
  if (signingKey.type !== 'private') {
    throw new ProtocolError('unusable-key', 'only a private key signs');
  }
  const signingInput = [header, payload].map((part) => toBase64url(Buffer.from(JSON.stringify(part)))).join('.');
  return `${signingInput}.${toBase64url(sign('sha256', Buffer.from(signingInput), signingKey))}`;
}

function malformed(why: string): ProtocolError {
  return new ProtocolError('malformed-jwt', `malformed JWT: ${why}`);
}

function bytesOfPart(part: string, name: string): Buffer {
  try {
    return fromBase64url(part);
  } catch {
    throw malformed(`its ${name} is not unpadded base64url`);
  }
}

function objectOfPart(part: string, name: string): JsonObject {
  const bytes = bytesOfPart(part, name);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw malformed(`its ${name} is not JSON in UTF-8`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`its ${name} is not an object`);
  }
  return value as JsonObject;
}

/** Takes a JWT apart without verifying it. Throws ProtocolError `malformed-jwt`, saying which part is at fault. */
export function decodeJwt(jwt: string): DecodedJwt {
  const [header, payload, signature, ...more] = jwt.split('.', 4);
  if (header === undefined || payload === undefined || !signature || more.length > 0) {
    throw malformed('it does not have three parts');
  }
  return {
    header: objectOfPart(header, 'header'),
    payload: objectOfPart(payload, 'payload'),
    signingInput: `${header}.${payload}`,
    signature: bytesOfPart(signature, 'signature'),
  };
}

/** The hashes of RSASSA-PKCS1-v1_5 by the names that RFC 7518 has for its signatures. */
const HASHES: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };

/**
 * True when the token is well formed, says one of these algorithms and its signature is that of the key. A malformed
 * token is false, not an error; claims such as `exp` are the caller's to judge.
 * @param algorithms RS256, RS384 or RS512; of pre-verification tokens RS256 is the only one (auth-2017, line 230)
 * Throws ProtocolError `unusable-key` unless the key is an RSA key.
 */
export function verifyJwt(jwt: string, publicKey: KeyObject, algorithms: readonly string[] = ['RS256']): boolean {
  requireRsa(publicKey);
  let decoded: DecodedJwt;
  try {
    decoded = decodeJwt(jwt);
  } catch {
    return false;
  }
  const alg = String(decoded.header.alg);
  const hash = algorithms.includes(alg) ? HASHES[alg] : undefined;
  return hash !== undefined && verify(hash, Buffer.from(decoded.signingInput), publicKey, decoded.signature);
}
