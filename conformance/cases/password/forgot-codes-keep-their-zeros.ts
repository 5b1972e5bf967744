import { defineCase } from '../../case.js';
import type { Person } from '../../cast/account-cast.js';
import { submit } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';
import { checkable } from '../../judging/expected-errno.js';

const DIGITS = 'password-forgot-send-code/code-is-8-or-16-digits';
const LENGTH = 'password-forgot-send-code/code-length-is-that-of-the-code';
const ACCEPTED = 'password-forgot-verify-code/mailed-code-is-accepted';

/** One code in ten begins with a zero: that none of so many does is a matter of 1 in 800. */
const PEOPLE = 4;
const CODES = 16;

/** Codes by the dozen: whoever keeps them as numbers loses the zeros in front, which few codes have. */
export default defineCase({
  requirements: [ACCEPTED],
  whereKnown: [DIGITS, LENGTH],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  waits: true,
  async run({ cast, check, edition }) {
    const people: Person[] = [];
    while (people.length < PEOPLE) people.push(await cast.verifiedAccount());

    async function askAgainAndAgain(person: Person): Promise<void> {
      for (let nth = 1; nth <= CODES; nth += 1) {
        const forgotten = await cast.forgot(person);
        const { code, answer } = forgotten;
        const form = /^(?:\d{8}|\d{16})$/.test(code);
        if (checkable(edition, DIGITS)) check.that(DIGITS, form, '8 or 16 digits', `${code.length} characters`, answer);
        if (checkable(edition, LENGTH)) check.equal(LENGTH, numberOf(answer, 'codeLength'), code.length, answer);
        if (nth === CODES || code.startsWith('0')) check.succeeds(ACCEPTED, await submit(cast, forgotten, code));
      }
    }
    await Promise.all(people.map(askAgainAndAgain));
  },
});
