import { Blocked } from '../stops.js';
import type { Answered } from '../wire/exchange.js';
import type { Forgotten } from './account-cast.js';
import type { Cast } from './cast.js';
import { requireRefusal } from './refusal.js';
import { numberOf } from './times.js';

/** More tries than this are not submitted one by one; no server of the time gave more than three. */
const MOST_TRIES = 20;

/**
 * A code that was not mailed, of the same length and alphabet.
 * @param nth from 1 to 9; each gives another code
 */
export function wrongCode(code: string, nth = 1): string {
  const alphabet = /^\d*$/.test(code) ? '0123456789' : '0123456789abcdef';
  const last = Math.max(0, alphabet.indexOf(code.slice(-1).toLowerCase()));
  return `${code.slice(0, -1)}${alphabet[(last + nth) % alphabet.length]}`;
}

/** Hands a code in with its token. */
export function submit(cast: Cast, { token }: Pick<Forgotten, 'token'>, code: string): Promise<Answered> {
  return cast.call('passwordForgotVerifyCode', { as: token, body: { code } });
}

/** Hands in wrong codes as a set-up step. @throws Blocked unless each of them is refused with errno 105 */
export async function submitWrongCodes(cast: Cast, forgotten: Forgotten, times: number): Promise<void> {
  for (let nth = 1; nth <= times; nth += 1) {
    const refused = await submit(cast, forgotten, wrongCode(forgotten.code, 1 + (nth % 9)));
    requireRefusal(refused, [105], `wrong code number ${nth}`);
  }
}

/** How many codes a token takes, as its answer says. @throws Blocked for a number nobody can go through */
export function triesOf(answer: Answered): number {
  const tries = numberOf(answer, 'tries');
  if (Number.isInteger(tries) && tries >= 1 && tries <= MOST_TRIES) return tries;
  throw new Blocked(`the answer of ${answer.operation?.id} gives ${tries} tries`);
}
