import { defineCase } from '../../case.js';
import { type Cast, text } from '../../cast/cast.js';
import { isSuccessStatus } from '../../judging/success.js';

const LENGTH = 'get-random-bytes/gives-32-bytes';

/**
 * One answer in 256 begins with a zero byte: a server that writes the bytes as a number loses it there, and is right in
 * all other answers. That so many have none is a matter of 1 in 3000.
 */
const MOST_CALLS = 2_048;

/** So many of the calls are made at the same time. */
const AT_ONCE = 8;

export default defineCase({
  requirements: [LENGTH],
  casts: ['onepw', 'srp', 'key-server'],
  waits: true,
  async run({ cast, check }) {
    const given = [text(await cast.must('getRandomBytes', { body: {} }), 'data')];
    while (isToGoOn(given)) {
      const more = await Promise.all(Array.from({ length: AT_ONCE }, () => askOnce(cast)));
      given.push(...more.filter((data) => data !== undefined));
      // A server may be tired of so many requests; what it gave is judged all the same.
      if (more.includes(undefined)) break;
    }
    const odd = given.find((data) => data.length !== 64) ?? given[0];
    check.that(LENGTH, odd?.length === 64, '64 characters, two for a byte, each time', `${odd?.length} characters`);
  },
});

async function askOnce(cast: Cast): Promise<string | undefined> {
  const answer = await cast.call('getRandomBytes', { body: {} });
  return isSuccessStatus(answer) ? text(answer, 'data') : undefined;
}

/** A server that was seen to keep a zero byte, or to lose one, has shown what it does with them. */
function isToGoOn(given: readonly string[]): boolean {
  if (given.length >= MOST_CALLS || given.some((data) => data.length !== 64)) return false;
  return !given.some((data) => data.startsWith('00'));
}
