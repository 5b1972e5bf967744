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
