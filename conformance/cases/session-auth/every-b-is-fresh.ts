import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

/** Any repetition among this many says that a server gives the same again. */
const TIMES = 4;

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('start', 'b-is-fresh'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const given = new Set<string>();
      for (let asked = 0; asked < TIMES; asked += 1) {
        const { start } = await begin(cast, name, ann);
        given.add(hex(start.B));
        // A refused proof, and then one that is taken: what comes after each is new as well.
        const person = asked === 0 ? cast.withPassword(ann, cast.hex()) : ann;
        if (asked < 2) await cast.call(EXCHANGES[name].finish, finishCall(start, prove(cast, start, person)));
      }
      check.equal(`${EXCHANGES[name].laws.start}/b-is-fresh`, `${given.size} different Bs`, `${TIMES} different Bs`);
    }
  },
});
