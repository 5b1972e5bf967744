import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

const LIVES = 'session-status/succeeds-while-the-token-is-valid';

/** What is the M of nobody: a byte, zeros, and more than there are. */
const NO_PROOFS = [Buffer.alloc(1), Buffer.alloc(32), Buffer.alloc(64, 0xf0)];

export default defineCase({
  casts: ['key-server'],
  requirements: [...lawOfBoth('finish', 'refuses-a-wrong-m'), LIVES],
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const { start: first } = await begin(cast, name, ann);
      check.control(await cast.call(finish, finishCall(first, prove(cast, first, ann))));
      const { start } = await begin(cast, name, ann);
      const wrong = prove(cast, start, cast.withPassword(ann, cast.hex()));
      check.refused(`${laws.finish}/refuses-a-wrong-m`, await cast.call(finish, finishCall(start, wrong)));
      for (const M of NO_PROOFS) {
        const another = (await begin(cast, name, ann)).start;
        const { A } = prove(cast, another, ann);
        check.refused(`${laws.finish}/refuses-a-wrong-m`, await cast.call(finish, finishCall(another, { A, M })));
      }
      // No line says whether a finish uses its srpToken up: it is the srpToken or the M that is refused.
      for (const ended of [start, first]) {
        const later = prove(cast, ended, cast.withPassword(ann, cast.hex()));
        check.refused(`${laws.finish}/refuses-a-wrong-m`, await cast.call(finish, finishCall(ended, later)));
      }
      // Anybody can give a wrong password: no session of the account pays for it.
      check.succeeds(LIVES, await cast.useSession(ann.session));
    }
  },
});
