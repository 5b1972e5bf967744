import { operationOf } from '../../openapi/editions.js';
import type { Edition, Operation } from '../../openapi/model.js';
import { payloadHash, signRequest } from '../../protocol/hawk.js';
import { HarnessError } from '../stops.js';
import type { Answered, Exchange, WireRequest } from '../wire/exchange.js';
import type { Wire } from '../wire/send.js';
import type { Credential } from './credential.js';

/** Parts of a Hawk signature that a case wants to be otherwise than right. */
export interface HawkTweaks {
  readonly id?: string;
  readonly key?: Buffer;
  /** Seconds. */
  readonly ts?: number | string;
  readonly nonce?: string;
  /** `none` leaves the payload hash out; other text replaces it. */
  readonly hash?: string;
  /** Signs for another method, target, host or port than the request has. */
  readonly method?: string;
  readonly target?: string;
  readonly host?: string;
  readonly port?: number;
}

/** One call of an operation. */
export interface Call {
  /** Values for the variables of the operation's path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Bytes to send in place of a JSON body. */
  readonly bytes?: Buffer;
  readonly chunked?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Signs the request with Hawk. */
  readonly as?: Credential;
  readonly hawk?: HawkTweaks;
  /** Sends exactly this Authorization header; empty text sends none. */
  readonly authorization?: string;
}

/** Calls operations of a target and records every exchange of one case. */
export interface Caller {
  /** @throws HarnessError when no complete answer came */
  call(operationId: string, call?: Call): Promise<Answered>;
  /** Sends a request that belongs to no operation. */
  raw(request: WireRequest): Promise<Answered>;
  /** The Authorization header that a call would send, for cases that alter it after signing; empty text for none. */
  authorization(operationId: string, call: Call): string;
  readonly exchanges: readonly Exchange[];
  /** The target's time in seconds, by the Timestamp header of its latest answer. */
  serverSeconds(): number;
}

/** What all cases of a run share: the wire, and what it learnt about the target's clock. */
export interface Line {
  readonly edition: Edition;
  readonly wire: Wire;
  /** Origin that Hawk signs. */
  readonly publicUrl: URL;
  /** Target's clock minus ours, milliseconds; updated by every answer. */
  clockOffset: number;
}

/** A caller for one case. `nonce` gives text that no other request of the run has. */
export function createCaller(line: Line, nonce: () => string): Caller {
  const exchanges: Exchange[] = [];

  async function send(request: WireRequest, operation?: Operation): Promise<Answered> {
    const outcome = await line.wire.send(request);
    const exchange: Exchange = {
      number: exchanges.length + 1,
      request,
      at: Date.now(),
      ...(operation === undefined ? {} : { operation }),
      ...outcome,
    };
    exchanges.push(exchange);
    if (exchange.response === undefined)
      throw new HarnessError(`${operation?.id ?? request.target}: ${exchange.fault?.message ?? 'no answer'}`);
    learnClock(line, exchange.response.headers.timestamp);
    return exchange as Answered;
  }

  return {
    exchanges,
    raw: (request) => send(request),
    authorization(operationId, call) {
      return requestOf(line, operationOf(line.edition, operationId), call, nonce).headers.authorization ?? '';
    },
    serverSeconds: () => Math.floor((Date.now() + line.clockOffset) / 1000),
    call(operationId, call = {}) {
      const operation = operationOf(line.edition, operationId);
      return send(requestOf(line, operation, call, nonce), operation);
    },
  };
}

function learnClock(line: Line, timestamp: string | undefined): void {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return;
  const offset = Number(timestamp) * 1000 - Date.now();
  // The header has whole seconds: a smaller difference is rounding.
  line.clockOffset = Math.abs(offset - line.clockOffset) > 2000 ? offset : line.clockOffset;
}

function requestOf(line: Line, operation: Operation, call: Call, nonce: () => string): WireRequest {
  const target = targetOf(operation, call);
  const body = call.bytes ?? (call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body)));
  const headers: Record<string, string> = {
    ...(operation.method === 'POST' ? { 'content-type': 'application/json' } : {}),
    ...call.headers,
  };
  const authorization =
    call.authorization ??
    (call.as === undefined ? '' : sign(line, operation, target, call, call.as, body, headers, nonce));
  if (authorization !== '') headers.authorization = authorization;
  return {
    method: operation.method,
    target,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(call.chunked === undefined ? {} : { chunked: call.chunked }),
  };
}

function targetOf(operation: Operation, { path: values = {}, query }: Call): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_braces, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${operation.id}: the call has no value for ${name} of its path`);
    return encodeURIComponent(value);
  });
  const texts = Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]);
  return texts.length === 0 ? path : `${path}?${new URLSearchParams(texts)}`;
}

function sign(
  line: Line,
  operation: Operation,
  target: string,
  { hawk = {} }: Call,
  as: Credential,
  body: Buffer | undefined,
  headers: Readonly<Record<string, string>>,
  nonce: () => string,
): string {
  const { publicUrl } = line;
  const hash = hawk.hash ?? (operation.method === 'GET' ? 'none' : payloadHash(headers['content-type'], body ?? ''));
  return signRequest({
    id: hawk.id ?? as.id,
    key: hawk.key ?? as.key,
    method: hawk.method ?? operation.method,
    path: hawk.target ?? target,
    host: hawk.host ?? publicUrl.hostname,
    port: hawk.port ?? (publicUrl.port === '' ? (publicUrl.protocol === 'https:' ? 443 : 80) : Number(publicUrl.port)),
    ts: hawk.ts ?? Math.floor((Date.now() + line.clockOffset) / 1000),
    nonce: hawk.nonce ?? nonce(),
    hash: hash === 'none' ? undefined : hash,
  });
}
