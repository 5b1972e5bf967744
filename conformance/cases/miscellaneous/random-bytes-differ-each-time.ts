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
    for (let count = 0; count < CALLS; count += 1)
      given.add(text(await cast.must('getRandomBytes', { body: {} }), 'data').toLowerCase());
    check.equal(LAW, `${given.size} different answers`, `${CALLS} different answers`);
  },
});
