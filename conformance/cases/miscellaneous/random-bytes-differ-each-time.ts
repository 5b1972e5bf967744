import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';

const LAW = 'get-random-bytes/differs-each-time';

/** Any repetition among this many says that a server gives the same again. */
const CALLS = 5;

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const given = new Set<string>();
    const ask = async () => given.add(text(await cast.must('getRandomBytes', { body: {} }), 'data').toLowerCase());
    await ask();
    // The others at the same time.
    await Promise.all(Array.from({ length: CALLS - 1 }, ask));
    check.equal(LAW, `${given.size} different answers`, `${CALLS} different answers`);
  },
});
