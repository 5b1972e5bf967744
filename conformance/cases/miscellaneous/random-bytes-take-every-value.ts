import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { isSuccessStatus } from '../../judging/success.js';
import { Blocked } from '../../stops.js';

const LAW = 'get-random-bytes/every-value-occurs';

/** That one of the 256 values is missing among 32 bytes of each is a matter of 1 in 10^14. */
const CALLS = 304;

/** So many of the calls are made at the same time. */
const AT_ONCE = 8;

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  async run({ cast, check }) {
    const seen = new Set<number>();
    const note = (data: string) => {
      for (const byte of Buffer.from(data, 'hex')) seen.add(byte);
    };
    note(text(await cast.must('getRandomBytes', { body: {} }), 'data'));
    for (let made = 1; made < CALLS && seen.size < 256; made += AT_ONCE) {
      const more = await Promise.all(Array.from({ length: AT_ONCE }, () => cast.call('getRandomBytes', { body: {} })));
      // A server may be tired of so many requests; what it gave by then shows nothing.
      if (!more.every(isSuccessStatus)) throw new Blocked(`fewer than ${CALLS} calls in a row are served`);
      for (const answer of more) note(text(answer, 'data'));
    }
    check.that(LAW, seen.size === 256, 'each of 256 values of a byte', `${seen.size} of them in ${CALLS} answers`);
  },
});
