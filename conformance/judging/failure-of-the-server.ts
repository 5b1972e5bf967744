import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import type { Check } from './check.js';
import { NOT_NOW } from './not-now.js';

/** The one error of status 500 that may be the client's: an image that cannot be processed (line 51 of profile-2020). */
const OF_IMAGES = 103;

/** Whether the target itself says that it failed, and neither asks for patience nor could not process an image. */
export function isFailureOfTheServer(answer: Answered): boolean {
  const { status } = answer.response;
  return status >= 500 && !NOT_NOW.includes(status) && fieldsOf(answer).errno !== OF_IMAGES;
}

/** Whether the target finds fault with the request: what a line leaves open it may refuse so. */
export function isRefused({ response: { status } }: Answered): boolean {
  return status >= 400 && status < 500 && !NOT_NOW.includes(status);
}

/**
 * Judges that a request, served or not, is no failure of the server (line 29 of profile-2020).
 * @throws Blocked for an answer that asks for patience
 */
export function judgeNoFailureOfTheServer(check: Check, law: string, answer: Answered): void {
  if (NOT_NOW.includes(answer.response.status)) throw new Blocked(`the request met ${summary(answer)}`);
  const ok = !isFailureOfTheServer(answer);
  check.that(law, ok, 'a success, or a status from 400 to 499', summary(answer), answer);
}
