import { equalInConstantTime } from './bytes.js';
import type { Attributes } from './hawk-attributes.js';
import { type Artifacts, macOf, payloadHash } from './hawk-mac.js';

/** The half of the artifacts that a server knows by itself; host and port are those of its public URL. */
export type ReceivedRequest = Pick<Artifacts, 'method' | 'resource' | 'host' | 'port'>;

/** What the MAC of a received request must cover: everything the header claims, and the request it came with. */
export function artifactsOf(attributes: Attributes, request: ReceivedRequest): Artifacts {
  const { ts, nonce, hash, ext, app, dlg } = attributes;
  const { method, resource, host, port } = request;
  return { ts, nonce, method, resource, host, port, hash, ext, app, dlg };
}

/** True when the header's MAC is the one of these artifacts and this key (raw bytes). Takes constant time. */
export function checkMac(attributes: Pick<Attributes, 'mac'>, artifacts: Artifacts, key: Buffer): boolean {
  return equalInConstantTime(attributes.mac, macOf(artifacts, key));
}

/**
 * A text that two requests share only if they have the same token, timestamp and nonce: what a server remembers to
 * refuse a replay. `id` is the token's id in one spelling, for a client may send its hex digits in either case.
 */
export function nonceKey(id: string, attributes: Pick<Attributes, 'ts' | 'nonce'>): string {
  return JSON.stringify([id, attributes.ts, attributes.nonce]);
}

/**
 * True when `ts` is at most `skewSeconds` before or after `nowSeconds`, all in seconds. Only decimal digits, with or
 * without a fraction, are a time: the hawk package takes any text it cannot read for the present.
 */
export function checkTimestamp(ts: string, nowSeconds: number, skewSeconds: number): boolean {
  return /^\d+(?:\.\d+)?$/.test(ts) && Math.abs(Number(ts) - nowSeconds) <= skewSeconds;
}

/**
 * True when the header's hash is that of this body. False as well when the header has none: a server that answers the
 * two differently looks at `attributes.hash` first.
 */
export function checkPayloadHash(
  attributes: Pick<Attributes, 'hash'>,
  contentType: string | undefined,
  body: string | Uint8Array,
): boolean {
  return attributes.hash !== undefined && equalInConstantTime(attributes.hash, payloadHash(contentType, body));
}
