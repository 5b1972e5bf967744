import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth } from '../../cast/key-server-exchanges.js';

/** Any repetition among this many says that a server gives the same again. */
const TIMES = 4;

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('start', 'b-is-fresh'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const given = new Set<string>();
      for (let asked = 0; asked < TIMES; asked += 1) given.add(hex((await begin(cast, name, ann)).start.B));
      check.equal(`${EXCHANGES[name].laws.start}/b-is-fresh`, `${given.size} different Bs`, `${TIMES} different Bs`);
    }
  },
});
