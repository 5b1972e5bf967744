import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { checkable } from '../../judging/expected-errno.js';
import { Blocked } from '../../stops.js';

const BITS = 'get-random-bytes/every-bit-varies';
const DIFFERS = 'get-random-bytes/differs-each-time';
const BYTES = 'get-random-bytes/no-byte-follows-from-another';

/** One of 256 bits that is the same in so many answers is a matter of 1 in 2^39. */
const CALLS = 48;

/** So many of the calls are made at the same time. */
const AT_ONCE = 8;

export default defineCase({
  requirements: [BITS, BYTES],
  whereKnown: [DIFFERS],
  casts: ['onepw', 'srp', 'key-server'],
  async run({ cast, check, edition }) {
    const given: Buffer[] = [];
    while (given.length < CALLS) {
      const answers = Array.from({ length: AT_ONCE }, () => cast.must('getRandomBytes', { body: {} }));
      for (const answer of await Promise.all(answers)) given.push(Buffer.from(text(answer, 'data'), 'hex'));
    }
    const [first = Buffer.alloc(0)] = given;
    if (first.length === 0)
      throw new Blocked('the answers have no bytes to compare', 'get-random-bytes/response-200-data');
    if (checkable(edition, DIFFERS)) {
      const different = new Set(given.map((bytes) => bytes.toString('hex'))).size;
      check.equal(DIFFERS, `${different} different answers`, `${given.length} different answers`);
    }
    const places = [...first.keys()];
    const varying = places.map((place) => bitsThatVary(given.map((bytes) => bytes[place] ?? 0)));
    const fixed = varying.filter((bits) => bits > 0 && bits < 0xff).length;
    check.equal(
      BITS,
      `${fixed} bytes with a bit that is always the same`,
      '0 bytes with a bit that is always the same',
    );
    const pairs = places.flatMap((place) => places.slice(0, place).map((other) => [place, other] as const));
    const tied = pairs.filter(([place, other]) => {
      const differences = given.map((bytes) => (bytes[place] ?? 0) ^ (bytes[other] ?? 0));
      return varying[place] !== 0 && bitsThatVary(differences) === 0;
    });
    check.equal(BYTES, `${tied.length} pairs of bytes that go together`, '0 pairs of bytes that go together');
  },
});

/** The bits that are not the same in all of these bytes; a byte that never varies is another law's concern. */
function bitsThatVary([first = 0, ...others]: readonly number[]): number {
  return others.reduce((varied, byte) => varied | (byte ^ first), 0);
}
