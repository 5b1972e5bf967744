import type { Answered } from '../wire/exchange.js';
import { errorNumbersOf } from '../wire/exchange.js';
import { mayBeFromIntermediary } from './intermediary.js';

/**
 * Whether an answer of an operation is a failure the application is responsible for: by its status, or by the number of
 * an error, which no success has.
 */
export function isFailureOfTheApi(answer: Answered): boolean {
  if (answer.operation === undefined || mayBeFromIntermediary(answer)) return false;
  return answer.response.status >= 400 || errorNumbersOf(answer).some(Number.isInteger);
}

/** Whether an answer of an operation is a success in the sense of HTTP, 200 or another. */
export function isSuccessOfTheApi({ operation, response }: Answered): boolean {
  return operation !== undefined && response.status >= 200 && response.status < 300;
}

/** Whether the content-type of an answer is application/json, with or without parameters. */
export function isJsonType({ response }: Answered): boolean {
  return /^application\/json\s*(?:;|$)/i.test(response.headers['content-type'] ?? '');
}
