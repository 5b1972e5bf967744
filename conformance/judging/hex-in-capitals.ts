import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Check } from './check.js';

/**
 * Judges a request that wrote an address in upper-case hex. Digits of either case stand for the same bytes: a server
 * that refuses capitals as a form may do so, and one that knows nobody of that address compares text.
 */
export function judgeCapitals(check: Check, law: string, answer: Answered): void {
  const isUnknown = fieldsOf(answer).errno === 102;
  if (isUnknown) check.that(law, false, 'the same address in capitals', 'an address that nobody has', answer);
}

/**
 * Judges a second creation for an address that has an account, with its hex in upper case: whatever refuses it, it makes
 * no second account of the same bytes.
 */
export function judgeSecondInCapitals(check: Check, law: string, answer: Answered): void {
  const { status } = answer.response;
  const isMade = status >= 200 && status < 300;
  check.that(law, !isMade, 'no second account of the address', isMade ? 'one was made' : 'none was made', answer);
}
