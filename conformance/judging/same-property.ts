import type { Caller } from '../cast/caller.js';
import { pictureAt } from '../cast/pictures.js';
import { Blocked } from '../stops.js';
import type { Answered } from '../wire/exchange.js';
import type { Check } from './check.js';
import { hasColours } from './same-colours.js';

/**
 * The requirement holds if a property of a user is the same in two answers. No line calls the address of a picture
 * constant: a server may make one anew for each answer. So where addresses differ, what is at them decides.
 * @throws Blocked where there is no picture at the expected one
 */
export async function checkSameProperty(
  check: Check,
  caller: Caller,
  requirement: string,
  { actual, expected, answer }: { readonly actual: unknown; readonly expected: unknown; readonly answer: Answered },
): Promise<void> {
  if (actual === expected || !isAddress(actual) || !isAddress(expected))
    return check.equal(requirement, actual, expected, answer);
  const due = await pictureAt(caller, expected);
  const given = await pictureAt(caller, actual);
  if (due.picture === undefined)
    throw new Blocked(`no picture to compare with is at the address of the avatar: ${due.inWords}`);
  const isIt = given.inWords === due.inWords && hasColours(given.picture?.colours, due.picture.colours);
  check.that(requirement, isIt, 'an address of the same picture', isIt ? 'it' : `not it: ${given.inWords}`, answer);
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
