import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth } from '../../cast/key-server-exchanges.js';
import { creationBody } from '../../cast/key-server-login.js';
import { fieldsOf } from '../../wire/exchange.js';

/** Fewer than a default, and more than a limit would be. */
const ROUNDS = [1, 2_500_001];

const law = (name: keyof typeof EXCHANGES) => `${EXCHANGES[name].laws.start}/stretching-parameters-are-the-accounts`;

/** No line says how many rounds there may be: a number that is refused decides nothing. */
export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('start', 'stretching-parameters-are-the-accounts'),
  async run({ cast, check }) {
    check.control(await cast.tryCreate(cast.person()));
    for (const rounds of ROUNDS) {
      const ann = cast.person();
      const created = await cast.call('accountCreate', { body: creationBody(ann, { rounds }) });
      if (created.response.status >= 400) {
        for (const name of EXCHANGE_NAMES) check.refused(law(name), created);
        continue;
      }
      check.control(created);
      const { session } = await cast.signIn(ann);
      for (const name of EXCHANGE_NAMES) {
        const { answer } = await begin(cast, name, { ...ann, session });
        const { stretch } = fieldsOf(answer) as { readonly stretch?: { readonly rounds?: unknown } };
        check.equal(law(name), stretch?.rounds, rounds, answer);
      }
    }
  },
});
