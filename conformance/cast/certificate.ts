import type { KeyObject } from 'node:crypto';
import { decodeJwt, type JsonObject, publicKeyFromDecimal, publicKeyFromJwk } from '../../protocol/browserid.js';
import { NOT_NOW } from '../judging/not-now.js';
import { RSA_PUBLIC_KEY } from '../requests/good-values.js';
import { Blocked, brokenOnTheWay, NotRun } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { AccountCast } from './account-cast.js';
import type { Call } from './caller.js';
import { type Cast, text } from './cast.js';
import type { Credential } from './credential.js';

/** A certificate taken apart; its signature is nobody's concern here. */
export interface Certificate {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly answer: Answered;
}

/** Seconds that every server signs for: the documents speak of hours, or of a day. */
const HOUR = 3600;

/** A request for a certificate of one hour about an RSA key; `body` changes parts of it. */
export function certificateCall(
  cast: Pick<AccountCast, 'lifetime'>,
  session: Credential,
  body: Readonly<Record<string, unknown>> = {},
): Call {
  return { as: session, body: { publicKey: RSA_PUBLIC_KEY, duration: cast.lifetime(HOUR), ...body } };
}

/** Asks for a certificate, as `certificateCall`, and takes it apart. @throws Blocked */
export async function certificateOf(
  cast: AccountCast,
  session: Credential,
  body?: Readonly<Record<string, unknown>>,
): Promise<Certificate> {
  return readCertificate(await cast.must('certificateSign', certificateCall(cast, session, body)));
}

/** The certificate of an answer. @throws Blocked when there is none that can be taken apart */
export function readCertificate(answer: Answered): Certificate {
  const cert = text(answer, 'cert');
  try {
    const { header, payload } = decodeJwt(cert);
    return { header, payload, answer };
  } catch (error) {
    throw brokenOnTheWay(
      `the certificate cannot be read: ${(error as Error).message}`,
      'certificate-sign/cert-is-jwt-like',
      'a certificate in the form of a JWT',
    );
  }
}

/** A claim in a few words, for reports. */
export function inWords(claim: unknown): string {
  return claim === undefined ? 'no such claim' : (JSON.stringify(claim) ?? 'nothing');
}

/**
 * The RSA keys of the target's support document, where BrowserID has verifiers look (`/.well-known/browserid`): its
 * public-key, and the JWKs that later servers added.
 * @throws NotRun without such a document, which none of the editions asks for; Blocked when it has no such key
 */
export async function publishedKeys(cast: Cast): Promise<readonly KeyObject[]> {
  const support = await cast.caller.raw({ method: 'GET', target: '/.well-known/browserid', headers: {} });
  const { status } = support.response;
  if (status >= 400 && status < 500 && !NOT_NOW.includes(status)) {
    throw new NotRun(
      'nothing is at /.well-known/browserid, and the document names no other place of the key that certificates verify with',
    );
  }
  const { 'public-key': publicKey, keys } = fieldsOf(support);
  const made = [publicKey, ...(Array.isArray(keys) ? (keys as unknown[]) : [])].flatMap((key) => keyOf(key) ?? []);
  if (made.length > 0) return made;
  throw new Blocked('/.well-known/browserid shows no RSA key to verify certificates with');
}

/** Reads both forms: decimal numbers under `algorithm: RS`, and JWKs with base64url ones under `kty: RSA`. */
function keyOf(given: unknown): KeyObject | undefined {
  const { algorithm, kty, n, e } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof n !== 'string' || typeof e !== 'string') return undefined;
  try {
    if (kty === 'RSA') return publicKeyFromJwk({ n, e });
    return algorithm === 'RS' ? publicKeyFromDecimal({ n, e }) : undefined;
  } catch {
    return undefined;
  }
}

/** The fxa-generation of a certificate. @throws Blocked where it is no number */
export function generationOf({ payload }: Certificate): number {
  const claim = payload['fxa-generation'];
  if (typeof claim === 'number') return claim;
  throw brokenOnTheWay(
    'the certificate has no fxa-generation',
    'certificate-sign/fxa-generation-is-a-number',
    'a number',
  );
}

/** Who the certificate is about, its principal.email as it stands. @throws Blocked where there is none */
export function principalOf({ payload }: Certificate): string {
  const { email } = (payload.principal ?? {}) as { readonly email?: unknown };
  if (typeof email === 'string') return email;
  throw brokenOnTheWay(
    'the certificate has no principal.email',
    'certificate-sign/principal-email-names-the-account',
    'the address of the certificate',
  );
}
