import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';

/**
 * A set-up step that has to be refused: what follows shows something only if this request failed for its reason.
 * @param step the request in words, for the report
 * @throws Blocked unless the answer is a failure with one of the errnos
 */
export function requireRefusal(answer: Answered, errnos: readonly number[], step: string): void {
  answer.expectation = 'refusal';
  const { errno } = fieldsOf(answer);
  if (answer.response.status >= 400 && errnos.includes(Number(errno))) return;
  throw new Blocked(`${step} met ${summary(answer)} where errno ${errnos.join(' or ')} was needed`);
}
