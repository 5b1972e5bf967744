import { defineCase } from '../../case.js';
import {
  begin,
  EXCHANGE_NAMES,
  EXCHANGES,
  type ExchangeName,
  lawOfBoth,
  type Starter,
} from '../../cast/key-server-exchanges.js';
import { fieldsOf } from '../../wire/exchange.js';

const law = (name: ExchangeName) => `${EXCHANGES[name].laws.start}/unusual-srp-salt-is-the-accounts`;

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('start', 'unusual-srp-salt-is-the-accounts'),
  async run({ cast, check }) {
    check.control(await cast.tryCreate(cast.person()));
    // Zero bytes at both ends, which a number would lose; and half and twice the bytes of the sample.
    for (const srpSalt of [`0000${cast.hex(28)}0000`, `a5${cast.hex(15)}`, `a5${cast.hex(63)}`]) {
      const ann = { ...cast.person(), srpSalt };
      const created = await cast.tryCreate(ann);
      if (created.response.status >= 400) {
        for (const name of EXCHANGE_NAMES) check.refused(law(name), created);
        continue;
      }
      check.control(created);
      const told = async (name: ExchangeName, who: Starter) => {
        const { answer } = await begin(cast, name, who);
        const { srp } = fieldsOf(answer) as { readonly srp?: Readonly<Record<string, unknown>> };
        check.equal(law(name), String(srp?.s).toLowerCase(), srpSalt, answer);
      };
      await told('session', ann);
      const { session } = await cast.signIn(ann);
      for (const name of EXCHANGE_NAMES) await told(name, { ...ann, session });
    }
  },
});
