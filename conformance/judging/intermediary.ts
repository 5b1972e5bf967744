import { Blocked } from '../stops.js';
import { type Answered, summary } from '../wire/exchange.js';

/**
 * Statuses that proxies and load balancers answer with by themselves. Without a JSON body such an answer is none of the
 * application (lines 110 to 114 of the document of 2017), and the target is not accused of it.
 */
const OF_INTERMEDIARIES = [411, 413, 429, 502, 503, 504];

/** True for an answer that a server in between may have made. */
export function mayBeFromIntermediary({ response }: Answered): boolean {
  return response.json === undefined && OF_INTERMEDIARIES.includes(response.status);
}

/** @throws Blocked for an answer that a server in between may have made */
export function refuseIntermediary(answer: Answered): void {
  if (!mayBeFromIntermediary(answer)) return;
  throw new Blocked(`the request met ${summary(answer)}, which a server in front of the target may have answered`);
}
