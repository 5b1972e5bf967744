import { operationOf } from '../../openapi/editions.js';
import type { Edition, Operation } from '../../openapi/model.js';
import { payloadHash, signRequest } from '../../protocol/hawk.js';
import { HarnessError } from '../stops.js';
import type { Answered, Exchange, WireRequest } from '../wire/exchange.js';
import type { Listening } from '../wire/listen.js';
import { jsonOf, type Wire } from '../wire/send.js';
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
  /** Said besides, and signed; nothing by default. */
  readonly ext?: string;
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
  /** The text of a bearer token that the request brings. */
  readonly bearer?: string;
  /** Signs the request with Hawk. */
  readonly as?: Credential;
  readonly hawk?: HawkTweaks;
  /** Sends exactly this Authorization header; empty text sends none. */
  readonly authorization?: string;
}

/** An answer that is still being sent, and its exchange, which shows what came so far. */
export interface Heard {
  readonly exchange: Exchange;
  readonly listening: Listening;
}

/** Calls operations of a target and records every exchange of one case. */
export interface Caller {
  /** @throws HarnessError when no complete answer came */
  call(operationId: string, call?: Call): Promise<Answered>;
  /** Calls an operation whose answer is read while it is being sent; whoever calls has to close it. */
  listen(operationId: string, call?: Call): Promise<Heard>;
  /** Sends a request that belongs to no operation. */
  raw(request: WireRequest): Promise<Answered>;
  /** Gets what is at an address that the target gave, without any credentials; it may be another server's. */
  fetch(address: URL): Promise<Answered>;
  /** The Authorization header that a call would send, for cases that alter it after signing; empty text for none. */
  authorization(operationId: string, call: Call): string;
  /** An operation of the edition. @throws Error for one that it does not have */
  operation(operationId: string): Operation;
  readonly exchanges: readonly Exchange[];
  /** The same for all cases of a run: what one of them learnt of the target can be kept by it. */
  readonly run: object;
  /** The target's time in seconds, by the Timestamp of its latest answer or, without one, by HTTP's Date. */
  serverSeconds(): number;
}

/** What all cases of a run share: the wire, and what it learnt about the target's clock. */
export interface Line {
  readonly edition: Edition;
  readonly wire: Wire;
  /** Origin that Hawk signs. */
  readonly publicUrl: URL;
  /** Target's clock minus ours, milliseconds; updated by every answer that shows it. */
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
    if (request.origin === undefined) learnClock(line, exchange.response.headers);
    return exchange as Answered;
  }

  return {
    exchanges,
    run: line,
    operation: (operationId) => operationOf(line.edition, operationId),
    raw: (request) => send(request),
    fetch({ origin, pathname, search }) {
      const request = { method: 'GET', target: `${pathname}${search}`, headers: {} };
      return send(origin === line.publicUrl.origin ? request : { ...request, origin });
    },
    authorization(operationId, call) {
      return requestOf(line, operationOf(line.edition, operationId), call, nonce).headers.authorization ?? '';
    },
    serverSeconds: () => Math.floor((Date.now() + line.clockOffset) / 1000),
    call(operationId, call = {}) {
      const operation = operationOf(line.edition, operationId);
      return send(requestOf(line, operation, call, nonce), operation);
    },
    async listen(operationId, call = {}) {
      const operation = operationOf(line.edition, operationId);
      const request = requestOf(line, operation, call, nonce);
      const listening = await line.wire.listen(request);
      const exchange = liveExchange({ number: exchanges.length + 1, request, operation }, listening);
      exchanges.push(exchange);
      return { exchange, listening };
    },
  };
}

/** An exchange that grows as its answer does. */
function liveExchange(
  parts: Pick<Exchange, 'number' | 'request'> & { readonly operation: Operation },
  listening: Listening,
): Exchange {
  const began = Date.now();
  return {
    ...parts,
    get response() {
      const { head, text } = listening;
      return head === undefined ? undefined : { ...head, text, json: jsonOf(text) };
    },
    get fault() {
      const { head, end } = listening;
      if (head !== undefined || end === undefined || end === 'complete') return undefined;
      return { kind: end, message: 'the connection ended without an answer' };
    },
    get ms() {
      return listening.ms;
    },
    get at() {
      return began + listening.ms;
    },
  };
}

function learnClock(line: Line, headers: Readonly<Record<string, string>>): void {
  const { timestamp = '', date = '' } = headers;
  const time = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Date.parse(date);
  if (Number.isNaN(time)) return;
  const offset = time - Date.now();
  // Both headers have whole seconds: a smaller difference is rounding.
  line.clockOffset = Math.abs(offset - line.clockOffset) > 2000 ? offset : line.clockOffset;
}

function requestOf(line: Line, operation: Operation, call: Call, nonce: () => string): WireRequest {
  const target = targetOf(operation, call);
  const body = call.bytes ?? (call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body)));
  const headers: Record<string, string> = {
    ...(operation.method === 'POST' && takesJson(operation) ? { 'content-type': 'application/json' } : {}),
    ...call.headers,
  };
  const bearer = call.bearer === undefined ? '' : `Bearer ${call.bearer}`;
  const authorization =
    call.authorization ??
    (call.as === undefined ? bearer : sign(line, operation, target, call, call.as, body, headers, nonce));
  if (authorization !== '') headers.authorization = authorization;
  return {
    method: operation.method,
    target,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(call.chunked === undefined ? {} : { chunked: call.chunked }),
  };
}

/** A body that nobody describes is JSON as well. */
function takesJson({ requestTypes }: Operation): boolean {
  return requestTypes.length === 0 || requestTypes.includes('application/json');
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
    ext: hawk.ext,
  });
}
