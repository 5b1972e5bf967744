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
      const start = async () => {
        const begun = (await begin(cast, name, ann)).start;
        given.add(hex(begun.B));
        return begun;
      };
      // A refused proof, and then one that is taken: what comes after each is new as well.
      for (const person of [cast.withPassword(ann, cast.hex()), ann]) {
        const begun = await start();
        await cast.call(EXCHANGES[name].finish, finishCall(begun, prove(cast, begun, person)));
      }
      // The others at the same time.
      await Promise.all(Array.from({ length: TIMES - 2 }, start));
      check.equal(`${EXCHANGES[name].laws.start}/b-is-fresh`, `${given.size} different Bs`, `${TIMES} different Bs`);
    }
  },
});
