import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { WireFault, WireRequest, WireResponse } from './exchange.js';
import { type Listening, listenTo } from './listen.js';

/** What became of one request on the wire. */
export interface WireOutcome {
  readonly response?: WireResponse;
  readonly fault?: { readonly kind: WireFault; readonly message: string };
  readonly ms: number;
}

/** Sends requests to one origin over connections that it keeps. */
export interface Wire {
  send(request: WireRequest): Promise<WireOutcome>;
  /** Sends a request whose answer is read while it is being sent; for `LONGEST_LISTENING_MS` at most. */
  listen(request: WireRequest): Promise<Listening>;
  close(): void;
}

/** No documented answer comes near this; more is cut off, in bytes. */
const LONGEST_BODY = 4 * 1024 * 1024;

/** Nothing that a case waits for takes so long. */
const LONGEST_LISTENING_MS = 60_000;

/** An idle connection is given up before the usual servers close theirs (5 s), so that no request meets a closed one. */
const IDLE_MS = 2_000;

/** How a wire connects, where there is anything to say. */
export interface WireOptions {
  /** Sent with every request that does not have them itself, and recorded nowhere. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Certificates in PEM of the only CAs to trust; those of Node when absent. */
  readonly ca?: readonly string[];
  /** Trusts any certificate. */
  readonly insecure?: boolean;
  /** How often a connection that failed before a byte was sent is tried again; not at all by default. */
  readonly retries?: number;
  /** Requests begin at least this far apart, milliseconds. */
  readonly spacingMs?: number;
}

/** Before a connection is tried again, times the number of tries; milliseconds. */
const PAUSE_MS = 100;

/**
 * Opens a wire.
 * @param origin scheme, host and port of the target
 * @param timeoutMs until the last byte of an answer
 */
export function openWire(origin: URL, timeoutMs: number, options: WireOptions = {}): Wire {
  const { headers = {}, retries = 0, spacingMs = 0 } = options;
  const open = opener(origin, options);
  const turn = turns(spacingMs);
  let closed = false;
  return {
    async send(request) {
      await turn();
      const dressed = { ...request, headers: withFurther(request.headers, headers) };
      for (let tried = 0; ; tried += 1) {
        // A request that waited for its turn or for another try does not outlive the wire.
        if (closed) return { fault: { kind: 'closed', message: 'the run is over' }, ms: 0 };
        const { unsent, ...outcome } = await attempt(open, dressed, timeoutMs);
        if (unsent !== true || tried >= retries) return outcome;
        await pause(PAUSE_MS * (tried + 1));
        await turn();
      }
    },
    async listen(request) {
      await turn();
      const dressed = { ...request, headers: withFurther(request.headers, headers) };
      const outgoing = open(dressed);
      const limits = { bytes: LONGEST_BODY, ms: LONGEST_LISTENING_MS };
      const listening = listenTo(outgoing, limits, { head: headOf, fault: faultOf });
      write(outgoing, dressed);
      return listening;
    },
    close() {
      closed = true;
      open.agent.destroy();
    },
  };
}

type Open = ((request: WireRequest) => ClientRequest) & { readonly agent: HttpAgent };

function opener(origin: URL, { ca, insecure = false }: WireOptions): Open {
  const secure = origin.protocol === 'https:';
  const agent = secure
    ? new HttpsAgent({
        keepAlive: true,
        timeout: IDLE_MS,
        rejectUnauthorized: !insecure,
        ...(ca === undefined ? {} : { ca: [...ca] }),
      })
    : new HttpAgent({ keepAlive: true, timeout: IDLE_MS });
  const open = ({ method, target, headers }: WireRequest) =>
    (secure ? httpsRequest : httpRequest)({
      agent,
      host: origin.hostname.replace(/^\[|\]$/g, ''),
      port: origin.port === '' ? undefined : Number(origin.port),
      method,
      path: target,
      headers,
      // Answers of the servers of the time carry Content-Length and chunked encoding together.
      insecureHTTPParser: true,
    });
  return Object.assign(open, { agent });
}

/** An outcome; `unsent` where the connection failed and trying again can neither repeat nor reveal anything. */
type Attempt = WireOutcome & { readonly unsent?: boolean };

function attempt(open: Open, request: WireRequest, timeoutMs: number): Promise<Attempt> {
  return new Promise((resolve) => {
    const started = performance.now();
    const end = (outcome: Omit<Attempt, 'ms'>) => {
      clearTimeout(timer);
      resolve({ ...outcome, ms: performance.now() - started });
    };
    const fail = (kind: WireFault, message: string, unsent = false) => end({ fault: { kind, message }, unsent });
    const outgoing = open(request);
    const timer = setTimeout(() => {
      outgoing.destroy();
      fail('timeout', `no complete answer within ${timeoutMs} ms`);
    }, timeoutMs);
    let connected = false;
    outgoing.on('socket', (socket) => {
      if (outgoing.reusedSocket) connected = true;
      else
        socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
          connected = true;
        });
    });
    let answering = false;
    outgoing.on('response', (incoming) => {
      answering = true;
      collect(incoming, (response) => end({ response }), fail);
    });
    // A server that refuses a large body may close while it is still being sent: its answer counts, not the error.
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (!answering) fail(...faultOf(error), !connected && !isAboutTrust(error));
    });
    write(outgoing, request);
  });
}

/** Headers with those of the profile, unless the request has one of that name in any case. */
function withFurther(
  own: Readonly<Record<string, string>>,
  further: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  return { ...Object.fromEntries(Object.entries(further).filter(([name]) => !names.has(name.toLowerCase()))), ...own };
}

/** Lets callers go on one by one, `spacingMs` apart. */
function turns(spacingMs: number): () => Promise<void> {
  let next = 0;
  return async () => {
    if (spacingMs === 0) return;
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + spacingMs;
    if (mine > now) await pause(mine - now);
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function write(outgoing: ClientRequest, { body, chunked }: WireRequest): void {
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
    const bytes = Buffer.concat(chunks);
    const text = bytes.toString('utf8');
    done({ ...headOf(incoming), text, bytes, json: jsonOf(text) });
  });
}

function headOf(incoming: IncomingMessage): Pick<WireResponse, 'status' | 'headers'> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return { status: incoming.statusCode ?? 0, headers };
}

/** A text as JSON; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Errors of certificates: the same again every time, and the target's or the profile's business. */
function isAboutTrust({ code = '' }: NodeJS.ErrnoException): boolean {
  return /CERT|UNABLE_TO_|SELF_SIGNED/.test(code);
}

function faultOf(error: NodeJS.ErrnoException): [WireFault, string] {
  if (isAboutTrust(error)) return ['refused', `the target's certificate is not trusted (${error.code})`];
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
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
