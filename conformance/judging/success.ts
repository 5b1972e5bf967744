import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import { isDocumentedSuccess } from '../wire/judge-response.js';
import { bodyRequirement } from '../wire/success-status.js';
import type { Check } from './check.js';

export { isSuccess, isSuccessStatus } from '../wire/success-status.js';

/**
 * An answer that is a success in every respect the document has, and its fields: what is missing from it is missing on
 * purpose. @throws Blocked for any other answer
 */
export function documentedAnswer(
  check: Check,
  answer: Answered,
): { answer: Answered; fields: Readonly<Record<string, unknown>> } {
  check.control(answer);
  const { operation } = answer;
  if (!isDocumentedSuccess(answer))
    throw new Blocked(
      `the answer of ${operation?.id} is not as documented`,
      operation === undefined ? undefined : bodyRequirement(operation),
    );
  return { answer, fields: fieldsOf(answer) };
}
