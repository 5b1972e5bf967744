import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { DomainError, type FailureName } from '../domain/domain-error.js';
import type { World } from '../world.js';
import type { Answer, RequestContext } from './context.js';
import { corsHeaders, type Headers, preflightAnswer } from './cors.js';
import { emailToWire } from './email-writing.js';
import { writeStream } from './write-stream.js';

/** From a result or a failure to what is written. */
export interface AnswerStages {
  /** The edition's words for a failure. */
  failure(request: RequestContext | undefined, error: unknown): Answer;
  /** The last look at an answer before it is written; by default nothing changes. */
  shape(request: RequestContext, answer: Answer): Answer;
  /** The answer to a browser that asks before a request of another origin; undefined for any other request. */
  preflight(method: string, headers: IncomingHttpHeaders): Answer | undefined;
  /** What comes with an answer besides its own headers; `headers` are the request's. */
  standingHeaders(headers: IncomingHttpHeaders, answer: Answer): Headers;
}

/** What every response of the deployed servers carried, besides its own headers. */
const STANDING_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-cache',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Statuses whose answers end with their headers (RFC 9110, sections 15.3.5 and 15.4.5), which therefore tell no length. */
const HAS_NO_BODY: readonly number[] = [204, 304];

/** Makes the stages of one mock. */
export function makeAnswerStages(world: World): AnswerStages {
  const sameForAWhile = headersOfTheSecond(world);
  return {
    failure(_request, error) {
      const name: FailureName = error instanceof DomainError ? error.failure : 'Unexpected';
      const facts = (error instanceof DomainError ? error.facts : {}) as Record<string, unknown>;
      const { errors, errorInfo, failureBody } = world.behaviour;
      const { errno, status, error: title, message } = errors[name] ?? errors.Unexpected;
      const detail = typeof facts.param === 'string' ? `: ${facts.param}` : '';
      const wait: Record<string, string> =
        typeof facts.retryAfter === 'number' ? { 'retry-after': String(facts.retryAfter) } : {};
      return {
        status,
        body: failureBody.write({
          status,
          errno,
          error: title,
          message: `${message}${detail}`,
          info: errorInfo,
          extras:
            typeof facts.email === 'string' ? { ...facts, email: emailToWire(world.behaviour, facts.email) } : facts,
        }),
        headers: wait,
      };
    },
    shape: (_request, answer) => answer,
    preflight: preflightAnswer,
    standingHeaders(headers) {
      const standing = sameForAWhile();
      return headers.origin === undefined ? standing : { ...standing, ...corsHeaders(headers) };
    },
  };
}

/** The standing headers for a client that is no page: they change once a second, and a date takes long to write. */
function headersOfTheSecond({ behaviour, clock }: World): () => Headers {
  let second = Number.NaN;
  let headers: Headers = {};
  return () => {
    const now = clock.seconds();
    if (now !== second) {
      second = now;
      headers = Object.freeze({
        ...STANDING_HEADERS,
        ...behaviour.standingHeaders,
        ...corsHeaders({}),
        timestamp: String(now),
        date: new Date(now * 1000).toUTCString(),
      });
    }
    return headers;
  };
}

/** Writes an answer with the headers that every response has; `Timestamp` and `Date` follow the mock's clock. */
export function writeAnswer(world: World, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  if (answer.wire?.reset === true) {
    response.socket?.resetAndDestroy();
    return;
  }
  const { cutAt, trailer } = answer.wire ?? {};
  if (answer.stream !== undefined) {
    response.writeHead(answer.status, headersOf(world, response, answer));
    writeStream(response, answer.stream, cutAt).catch((error: unknown) => {
      world.settings.onUnexpected('stream', error);
      response.destroy();
    });
    return;
  }
  if (cutAt === undefined && trailer === undefined) {
    writeWhole(response, answer, world.answers.standingHeaders(response.req.headers, answer));
    return;
  }
  const text = Buffer.from(textOf(answer));
  const hasLength = !HAS_NO_BODY.includes(answer.status) && trailer?.besideLength !== false;
  response.writeHead(answer.status, {
    ...(hasLength ? { 'content-length': String(text.length) } : {}),
    ...(trailer === undefined ? {} : { 'transfer-encoding': 'chunked', trailer: trailer.name }),
    ...headersOf(world, response, answer),
  });
  if (trailer !== undefined) response.addTrailers({ [trailer.name]: trailer.valueFor(text) });
  if (cutAt === undefined) response.end(text);
  else endAfter(response, text.subarray(0, cutAt));
}

/**
 * Writes an answer in one piece. Node sends a text together with the head, and bytes behind it: the second piece was
 * the most expensive part of a small answer, a third of it. The head becomes UTF-8 with the text, so whoever is told
 * an origin that is not ASCII gets bytes as before.
 */
function writeWhole(response: ServerResponse, answer: Answer, standing: Headers): void {
  const text = textOf(answer);
  const headers: Record<string, string> = { ...standing };
  if (!HAS_NO_BODY.includes(answer.status)) headers['content-length'] = String(Buffer.byteLength(text));
  Object.assign(headers, answer.headers);
  response.writeHead(answer.status, headers);
  response.end(headers['access-control-allow-origin'] === undefined ? text : Buffer.from(text));
}

function textOf({ raw, body }: Answer): string | Buffer {
  return raw ?? JSON.stringify(body) ?? '';
}

function headersOf(world: World, response: ServerResponse, answer: Answer): Headers {
  return { ...world.answers.standingHeaders(response.req.headers, answer), ...answer.headers };
}

/** Less than the headers promised, then the end of the connection. */
function endAfter(response: ServerResponse, part: Buffer): void {
  response.flushHeaders();
  if (part.length > 0) response.write(part);
  response.socket?.destroySoon();
}
