import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { Blocked } from '../../stops.js';

const LAW = 'get-random-bytes/every-byte-varies';

/** The same byte in the same place of so many answers is a matter of 1 in 2^56. */
const CALLS = 8;

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  async run({ cast, check }) {
    const given: Buffer[] = [];
    for (let count = 0; count < CALLS; count += 1)
      given.push(Buffer.from(text(await cast.must('getRandomBytes', { body: {} }), 'data'), 'hex'));
    const [first = Buffer.alloc(0), ...others] = given;
    if (first.length === 0)
      throw new Blocked('the answers have no bytes to compare', 'get-random-bytes/response-200-data');
    const constant = [...first.keys()].filter((place) => others.every((bytes) => bytes[place] === first[place]));
    check.equal(
      LAW,
      `${constant.length} bytes that are the same in all of ${CALLS} answers`,
      `0 bytes that are the same in all of ${CALLS} answers`,
    );
  },
});
