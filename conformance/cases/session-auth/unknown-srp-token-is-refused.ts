import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { anotherOfItsKind } from '../../requests/other-values.js';

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('finish', 'refuses-an-unknown-srp-token'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const { start } = await begin(cast, name, ann);
      const proof = prove(cast, start, ann);
      const unknown = { srpToken: anotherOfItsKind(start.srpToken) };
      const answer = await cast.call(finish, finishCall(unknown, proof));
      check.control(await cast.call(finish, finishCall(start, proof)));
      check.refused(`${laws.finish}/refuses-an-unknown-srp-token`, answer);
    }
  },
});
