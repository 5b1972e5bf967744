import {
  decodeJwt,
  type JsonObject,
  publicKeyFromDecimal,
  publicKeyFromJwk,
  verifyJwt,
} from '../../protocol/browserid.js';
import { publicSigningJwk } from '../signing-key.js';

/** What a BrowserID assertion says once both of its signatures were checked. */
export interface CheckedAssertion {
  /** Origin that it was made for. */
  readonly audience: string;
  /** Who signed the certificate: a host, with its port. */
  readonly issuer: string;
  /** What the certificate names, `<uid>@<issuer>`. */
  readonly principal: string;
  /** Milliseconds: grows with each new password of the account. */
  readonly generation: number;
  /** Whole seconds: when the user gave the password. */
  readonly lastAuthAt: number;
  /** Milliseconds: when the first of its two parts is over. */
  readonly expiresAt: number;
}

/**
 * Takes a certificate and what its key signed apart, `cert~jwt`, and checks both signatures: the certificate's by the
 * mock's own key, the other's by the RSA key that the certificate names. Undefined for anything that is no assertion,
 * and for keys other than RSA.
 */
export function checkedAssertion(assertion: string): CheckedAssertion | undefined {
  const [certificate = '', signed = '', ...more] = assertion.split('~');
  if (more.length > 0) return undefined;
  try {
    if (!verifyJwt(certificate, publicKeyFromJwk(publicSigningJwk))) return undefined;
    const certified = decodeJwt(certificate).payload;
    const { n, e } = memberOf(certified, 'public-key');
    if (!verifyJwt(signed, publicKeyFromDecimal({ n: String(n), e: String(e) }))) return undefined;
    const claims = decodeJwt(signed).payload;
    return {
      audience: String(claims.aud),
      issuer: String(certified.iss),
      principal: String(memberOf(certified, 'principal').email),
      generation: Number(certified['fxa-generation']),
      lastAuthAt: Number(certified['fxa-lastAuthAt']),
      expiresAt: Math.min(Number(certified.exp), Number(claims.exp)),
    };
  } catch {
    // Whatever the protocol refuses was written by the client.
    return undefined;
  }
}

function memberOf(object: JsonObject, name: string): JsonObject {
  const member = object[name];
  return typeof member === 'object' && member !== null ? (member as JsonObject) : {};
}
