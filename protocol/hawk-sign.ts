import { isAttributeValue, writeAuthorization } from './hawk-attributes.js';
import { macOf, payloadHash } from './hawk-mac.js';
import { ProtocolError } from './protocol-error.js';

/** Where a request goes, in the form it is signed: `path` is the request target with its query, `host` has no port. */
export interface SignedTarget {
  readonly path: string;
  readonly host: string;
  readonly port: number;
}

/** A request to sign. Either `url`, or `path`, `host` and `port`. */
export type RequestToSign = ({ readonly url: string } | SignedTarget) & {
  /** The token's id, 64 hex digits. */
  readonly id: string;
  /** The token's reqHMACkey, raw bytes. */
  readonly key: Buffer;
  readonly method: string;
  /** Seconds since 1970. */
  readonly ts: number | string;
  /** Any text that was not used with this ts before. */
  readonly nonce: string;
  /** The exact body; when given, its hash is signed too. An empty one has a hash as well. */
  readonly payload?: string | Uint8Array | undefined;
  readonly contentType?: string | undefined;
  /** A payload hash to sign in place of the payload's own, standard base64. */
  readonly hash?: string | undefined;
  readonly ext?: string | undefined;
};

/**
 * The signed target of an absolute http or https URL. Path and query are the characters of the text, which a URL
 * parser would have normalised; the port is 80 or 443 where the URL has none.
 * Throws ProtocolError `bad-value` for any other text.
 */
export function targetOf(url: string): SignedTarget {
  const target = /^https?:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1];
  if (target === undefined || !URL.canParse(url)) {
    throw new ProtocolError('bad-value', 'expected an absolute http or https URL');
  }
  const { protocol, hostname, port } = new URL(url);
  const portOfScheme = protocol === 'https:' ? 443 : 80;
  return {
    path: target.startsWith('/') ? target : `/${target}`,
    host: hostname,
    port: port === '' ? portOfScheme : Number(port),
  };
}

/**
 * The Authorization header of a request. Throws ProtocolError `bad-value` when id, ts, nonce, hash or ext cannot be
 * carried by a Hawk attribute.
 */
export function signRequest(request: RequestToSign): string {
  const { id, key, method, nonce, payload, contentType, ext } = request;
  const { path: resource, host, port } = 'url' in request ? targetOf(request.url) : request;
  const hash = request.hash ?? (payload === undefined ? undefined : payloadHash(contentType, payload));
  const unsigned = { id, ts: String(request.ts), nonce, hash, ext };
  for (const [name, value] of Object.entries(unsigned)) {
    if (value !== undefined && !isAttributeValue(value)) {
      throw new ProtocolError('bad-value', `a Hawk header cannot carry this ${name}`);
    }
  }
  return writeAuthorization({ ...unsigned, mac: macOf({ ...unsigned, method, resource, host, port }, key) });
}
