import type { Answered, Expectation } from '../../../conformance/wire/exchange.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';

/** The edition these tests speak of. */
export const edition = loadEdition('auth-2017');

/** 2017-03-01T12:00:00Z in milliseconds: when every made answer arrived. */
export const AT = 1_488_369_600_000;

/** What an answer is made of. */
export interface Made {
  readonly operation?: string;
  readonly status?: number;
  /** The JSON body; left out for a body that is no JSON. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expectation?: Expectation;
  readonly number?: number;
  readonly at?: number;
}

/** An answer as if it had come over the wire; a JSON success of account/login unless told otherwise. */
export function answer(made: Made): Answered {
  const { operation = 'accountLogin', status = 200, json, headers = { 'content-type': 'application/json' } } = made;
  return {
    number: made.number ?? 1,
    operation: operationOf(edition, operation),
    request: { method: 'POST', target: '/v1', headers: {} },
    response: { status, headers, text: JSON.stringify(json) ?? '', json },
    ms: 1,
    at: made.at ?? AT,
    ...(made.expectation === undefined ? {} : { expectation: made.expectation }),
  };
}

/** An error body with the four fields that every one has, and others. */
export function failure(status: number, errno: number, extra: object = {}) {
  return { code: status, errno, error: 'Some Kind', message: 'some text', ...extra };
}
