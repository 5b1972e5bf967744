import { createHash, createHmac } from 'node:crypto';

/** What a Hawk MAC is computed over. */
export interface Artifacts {
  /** Seconds since 1970; as text, exactly as in the header. */
  readonly ts: string | number;
  readonly nonce: string;
  /** In any case. */
  readonly method: string;
  /** The request target as sent: path and query, percent-encoding untouched, base path and version included. */
  readonly resource: string;
  /** Host name in any case, without port. */
  readonly host: string;
  readonly port: string | number;
  /** Payload hash, standard base64. */
  readonly hash?: string | undefined;
  readonly ext?: string | undefined;
  readonly app?: string | undefined;
  readonly dlg?: string | undefined;
}

/** What is signed: a request's header, or the answer to it. */
export type MacType = 'header' | 'response';

/** The text that is signed: nine lines, eleven with `app`, each ended by a line feed (Hawk README). */
export function normalized(artifacts: Artifacts, type: MacType = 'header'): string {
  const { ts, nonce, method, resource, host, port, hash = '', ext = '', app, dlg = '' } = artifacts;
  const place = `${method.toUpperCase()}\n${resource}\n${host.toLowerCase()}\n${port}`;
  const extension = ext === '' ? '' : ext.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  const delegation = app ? `${app}\n${dlg}\n` : '';
  return `hawk.1.${type}\n${ts}\n${nonce}\n${place}\n${hash}\n${extension}\n${delegation}`;
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

/** The MAC of a request, standard base64 with padding. `key` is a token's reqHMACkey, raw bytes. */
export function macOf(artifacts: Artifacts, key: Buffer, type: MacType = 'header'): string {
  return hmac(key, normalized(artifacts, type));
}

/**
 * The hash of a body, standard base64 with padding. Of the content type only the part before the first semicolon
 * counts, in lower case; absent is empty. The body is the exact bytes on the wire (text counts as UTF-8).
 */
export function payloadHash(contentType: string | undefined, body: string | Uint8Array): string {
  const mediaType = (contentType ?? '').split(';', 1).join('').trim().toLowerCase();
  return createHash('sha256').update(`hawk.1.payload\n${mediaType}\n`).update(body).update('\n').digest('base64');
}

/**
 * The MAC over an answer, standard base64. `request` are the artifacts of the request that is answered, of which hash
 * and ext are replaced: `hash` is the payload hash of the answer's body, and this API sends no ext.
 */
export function responseMac(request: Artifacts, key: Buffer, hash?: string): string {
  return macOf({ ...request, hash, ext: undefined }, key, 'response');
}

/** The value of a Server-Authorization header or trailer for an answer with this body. */
export function serverAuthorization(answer: {
  request: Artifacts;
  key: Buffer;
  contentType: string | undefined;
  body: string | Uint8Array;
}): string {
  const hash = payloadHash(answer.contentType, answer.body);
  return `Hawk mac="${responseMac(answer.request, answer.key, hash)}", hash="${hash}"`;
}

/** The MAC over a server's time in seconds (`tsm` of a WWW-Authenticate header), standard base64. */
export function tsMac(ts: string | number, key: Buffer): string {
  return hmac(key, `hawk.1.ts\n${ts}\n`);
}
