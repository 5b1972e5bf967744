import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { spoiltProofs } from '../../judging/spoilt-proofs.js';

/** How many proofs are made of a right one. */
const SPOILT = spoiltProofs(Buffer.alloc(32)).length;

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('finish', 'refuses-an-m-that-is-nearly-right'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const { start: first } = await begin(cast, name, ann);
      check.control(await cast.call(finish, finishCall(first, prove(cast, first, ann))));
      for (let which = 0; which < SPOILT; which += 1) {
        const { start } = await begin(cast, name, ann);
        const { A, M } = prove(cast, start, ann);
        const answer = await cast.call(finish, finishCall(start, { A, M: spoiltProofs(M)[which] ?? M.subarray(1) }));
        check.refused(`${laws.finish}/refuses-an-m-that-is-nearly-right`, answer);
      }
    }
  },
});
