import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';

/** The server's time in an answer's Timestamp header, in seconds. @throws Blocked without one */
export function timestampOf({ operation, response }: Answered): number {
  const { timestamp = '' } = response.headers;
  if (/^\d{1,12}$/.test(timestamp)) return Number(timestamp);
  throw new Blocked(`the answer of ${operation?.id} has no Timestamp in seconds`, 'api/success-has-timestamp-header');
}

/** A number in an answer. @throws Blocked when it is missing */
export function numberOf(answer: Answered, field: string): number {
  const value = fieldsOf(answer)[field];
  if (typeof value === 'number') return value;
  throw new Blocked(
    `the answer of ${answer.operation?.id} has no ${field}`,
    `${answer.operation?.kebab}/response-200-${field}`,
  );
}
