import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import type { Check } from './check.js';

/** Bytes of which a string gets as long as what an OAuth flow has to keep, as the sign-in pages write it: 300 characters. */
const BYTES = 150;

/** An answer, and the parameter of its request that links have to hold: `resume` where no other name is given. */
interface KeptInLinks {
  readonly answer: Answered;
  readonly resume: string;
  readonly name?: 'resume' | 'service';
}

/** A long resume of letters and digits: whether a server decodes it before it writes the link is not said. */
export function resumeOfAnOAuthFlow(cast: { hex(bytes?: number): string }): string {
  return `r${cast.hex(BYTES)}`;
}

/** A long service, longer than any client_id: the document calls it opaque and gives it no length. */
export function serviceOfManyCharacters(cast: { hex(bytes?: number): string }): string {
  return `s${cast.hex(20)}`;
}

/**
 * The requirement holds if the links of a mail have the whole resume, or whatever else the parameter is, if there is no link, or if the request was
 * refused: no document says how long the string may be.
 * @throws Blocked when the request met neither
 */
export async function checkResumeUnlessRefused(
  check: Check,
  requirement: string,
  { answer, resume: given, name = 'resume' }: KeptInLinks,
  readLinks: () => Promise<readonly URL[]>,
): Promise<void> {
  const { status } = answer.response;
  const expected = `a link with a ${name} of ${given.length} characters as it was given, no link, or a refusal`;
  if (status >= 400 && status < 500 && status !== 429 && typeof fieldsOf(answer).errno === 'number') {
    answer.expectation = 'refusal';
    check.that(requirement, true, expected, summary(answer), answer);
    return;
  }
  if (status !== 200)
    throw new Blocked(`a request with a ${name} of ${given.length} characters met ${summary(answer)}`);
  const found = (await readLinks()).map(({ searchParams }) => searchParams.get(name));
  const longest = Math.max(0, ...found.map((value) => value?.length ?? 0));
  const whole = found.length === 0 || found.includes(given);
  check.that(requirement, whole, expected, whole ? 'it was kept' : `links with at most ${longest} characters`, answer);
}
