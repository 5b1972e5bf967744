import type { Operation } from '../../openapi/model.js';

/** A request exactly as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Sends the body in chunks, without a Content-Length. */
  readonly chunked?: boolean;
  /** Where it goes to if not to the target: scheme, host and port. Nothing that a profile adds for its target goes along. */
  readonly origin?: string;
}

/** What came back. */
export interface WireResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as it came; absent where it is read while it is still being sent. */
  readonly bytes?: Buffer;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** Why no complete response came. */
export type WireFault = 'refused' | 'timeout' | 'closed' | 'truncated' | 'unreadable';

/** What a check expected of an exchange; the schema of an answer that should not have come is nobody's business. */
export type Expectation = 'success' | 'refusal';

/** One request and its outcome, with what the case made of it. */
export interface Exchange {
  /** Position in its case, from 1. */
  readonly number: number;
  readonly operation?: Operation;
  readonly request: WireRequest;
  readonly response?: WireResponse;
  readonly fault?: { readonly kind: WireFault; readonly message: string };
  /** Milliseconds until the last byte. */
  readonly ms: number;
  /** Local time in milliseconds when the response had come. */
  readonly at: number;
  expectation?: Expectation;
  /** A check or a set-up step found what it expected: only then may observers count it in a target's favour. */
  confirmed?: boolean;
}

/** An exchange that has a response. */
export type Answered = Exchange & { readonly response: WireResponse };

/** The fields of a JSON object body; empty for anything else. */
export function fieldsOf(exchange: Exchange): Readonly<Record<string, unknown>> {
  const json = exchange.response?.json;
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

/**
 * What names the faults in a body: in some contracts a failure has one `errno`, in another a list of `errors`, each with
 * its `code`. Empty where the body has not the contract's form.
 */
export function errorNumbersOf(exchange: Exchange): readonly unknown[] {
  const { errno, errors } = fieldsOf(exchange);
  if (isInFormOfErrors(exchange, 'errno')) return errno === undefined ? [] : [errno];
  if (!isInFormOfErrors(exchange, 'errors') || !Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) => (error as { readonly code?: unknown } | null)?.code ?? []);
}

/** Whether failures have this field, by the contract of the operation. */
export function isInFormOfErrors({ operation }: Exchange, field: string): boolean {
  return operation?.responses.default?.properties?.[field] !== undefined;
}

/** An exchange in a few words, for expected/actual texts: `400 errno 107`, `200`, `500 with a body that is no JSON`. */
export function summary(exchange: Exchange): string {
  const { response, fault } = exchange;
  if (response === undefined) return fault === undefined ? 'no response' : fault.message;
  if (response.status === 204) return '204';
  if (response.json === undefined) return `${response.status} with a body that is no JSON`;
  const { errno } = fieldsOf(exchange);
  if (errno !== undefined) return `${response.status} with errno ${String(errno)}`;
  const codes = errorNumbersOf(exchange).map(String);
  return codes.length === 0 ? `${response.status}` : `${response.status} with code ${codes.join(', ')}`;
}
