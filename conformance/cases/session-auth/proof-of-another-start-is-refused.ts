import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

/** The start of another account as well as another one of the same account, whichever came first. */
export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('finish', 'refuses-the-proof-of-another-start'),
  async run({ cast, check }) {
    const [ann, bob] = [await cast.account(), await cast.account()];
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const law = `${laws.finish}/refuses-the-proof-of-another-start`;
      const start = async (person = ann) => (await begin(cast, name, person)).start;
      for (const proofIsOfLater of [true, false]) {
        const [earlier, later] = [await start(), await start()];
        const [proven, named] = proofIsOfLater ? [later, earlier] : [earlier, later];
        check.refused(law, await cast.call(finish, finishCall(named, prove(cast, proven, ann))));
      }
      const [anns, bobs] = [await start(), await start(bob)];
      check.refused(law, await cast.call(finish, finishCall(anns, prove(cast, bobs, bob))));
      // No line says that two starts of an account are good at a time: this one is the only one.
      const last = await start();
      check.control(await cast.call(finish, finishCall(last, prove(cast, last, ann))));
    }
  },
});
