import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { WireFault, WireRequest, WireResponse } from './exchange.js';

/** What became of one request on the wire. */
export interface WireOutcome {
  readonly response?: WireResponse;
  readonly fault?: { readonly kind: WireFault; readonly message: string };
  readonly ms: number;
}

/** Sends requests to one origin over connections that it keeps. */
export interface Wire {
  send(request: WireRequest): Promise<WireOutcome>;
  close(): void;
}

/** No documented answer comes near this; more is cut off, in bytes. */
const LONGEST_BODY = 4 * 1024 * 1024;

/** An idle connection is given up before the usual servers close theirs (5 s), so that no request meets a closed one. */
const IDLE_MS = 2_000;

/**
 * Opens a wire.
 * @param origin scheme, host and port of the target
 * @param timeoutMs until the last byte of an answer
 */
export function openWire(origin: URL, timeoutMs: number): Wire {
  const secure = origin.protocol === 'https:';
  const agent = secure
    ? new HttpsAgent({ keepAlive: true, timeout: IDLE_MS })
    : new HttpAgent({ keepAlive: true, timeout: IDLE_MS });
  const send = (request: WireRequest) =>
    new Promise<WireOutcome>((resolve) => {
      const started = performance.now();
      const end = (outcome: Omit<WireOutcome, 'ms'>) => {
        clearTimeout(timer);
        resolve({ ...outcome, ms: performance.now() - started });
      };
      const fail = (kind: WireFault, message: string) => end({ fault: { kind, message } });
      const outgoing = (secure ? httpsRequest : httpRequest)({
        agent,
        host: origin.hostname.replace(/^\[|\]$/g, ''),
        port: origin.port === '' ? undefined : Number(origin.port),
        method: request.method,
        path: request.target,
        headers: request.headers,
        // Answers of the servers of the time carry Content-Length and chunked encoding together.
        insecureHTTPParser: true,
      });
      const timer = setTimeout(() => {
        outgoing.destroy();
        fail('timeout', `no complete answer within ${timeoutMs} ms`);
      }, timeoutMs);
      let answering = false;
      outgoing.on('response', (incoming) => {
        answering = true;
        collect(incoming, (response) => end({ response }), fail);
      });
      // A server that refuses a large body may close while it is still being sent: its answer counts, not the error.
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        if (!answering) fail(...faultOf(error));
      });
      write(outgoing, request);
    });
  return { send, close: () => agent.destroy() };
}

function write(outgoing: ReturnType<typeof httpRequest>, { body, chunked }: WireRequest): void {
  if (chunked === true) {
    outgoing.setHeader('transfer-encoding', 'chunked');
    if (body !== undefined) outgoing.write(body);
    outgoing.end();
  } else if (body === undefined) {
    outgoing.end();
  } else {
    outgoing.setHeader('content-length', String(body.length));
    outgoing.end(body);
  }
}

function collect(
  incoming: IncomingMessage,
  done: (response: WireResponse) => void,
  fail: (kind: WireFault, message: string) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  incoming.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= LONGEST_BODY) chunks.push(chunk);
    else incoming.destroy();
  });
  incoming.on('error', () =>
    fail('truncated', `the answer (status ${incoming.statusCode}) broke off after ${length} bytes`),
  );
  incoming.on('end', () => {
    if (!incoming.complete)
      return fail('truncated', `the answer (status ${incoming.statusCode}) broke off after ${length} bytes`);
    const text = Buffer.concat(chunks).toString('utf8');
    done({ status: incoming.statusCode ?? 0, headers: headersOf(incoming), text, json: jsonOf(text) });
  });
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return headers;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function faultOf(error: NodeJS.ErrnoException): [WireFault, string] {
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return ['refused', `nothing answers at the target (${error.code})`];
    case 'ECONNRESET':
    case 'EPIPE':
      return ['closed', 'the connection was closed without an answer'];
    default:
      return error.code?.startsWith('HPE_')
        ? ['unreadable', `the answer is no HTTP (${error.code})`]
        : ['closed', error.message];
  }
}
