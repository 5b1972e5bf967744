import { defineCase } from '../../case.js';
import type { KeyServerAccount } from '../../cast/key-server-cast.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth } from '../../cast/key-server-exchanges.js';
import { creationBody } from '../../cast/key-server-login.js';
import { fieldsOf } from '../../wire/exchange.js';

/** Two numbers of rounds, so that one that is always the same is seen. */
const ROUNDS = [100_000, 20_000];

type Fields = Readonly<Record<string, unknown>>;

export default defineCase({
  casts: ['key-server'],
  requirements: [
    'srp-salt-is-the-accounts',
    'srp-parameters-are-the-accounts',
    'stretching-parameters-are-the-accounts',
  ].flatMap((law) => lawOfBoth('start', law)),
  async run({ cast, check }) {
    const people = [];
    // All of them are there before the first is asked about.
    for (const rounds of ROUNDS) people.push({ rounds, ann: await cast.account({ stretch: { rounds } }) });
    const look = async (ann: KeyServerAccount, rounds: number) => {
      for (const name of EXCHANGE_NAMES) {
        const { answer } = await begin(cast, name, ann);
        const { srp, stretch } = fieldsOf(answer) as { readonly srp?: Fields; readonly stretch?: Fields };
        const law = EXCHANGES[name].laws.start;
        check.equal(`${law}/srp-salt-is-the-accounts`, String(srp?.s).toLowerCase(), ann.srpSalt, answer);
        const parameters = { alg: srp?.alg, N_bits: srp?.N_bits };
        check.equal(`${law}/srp-parameters-are-the-accounts`, parameters, { alg: 'sha256', N_bits: 2048 }, answer);
        check.equal(`${law}/stretching-parameters-are-the-accounts`, stretch?.rounds, rounds, answer);
      }
    };
    for (const { ann, rounds } of people) await look(ann, rounds);
    // The list has one value for each (81, 82); whoever takes another one has an account of it.
    for (const other of [{ alg: 'sha512' }, { N_bits: 1024 }]) {
      const body = creationBody(cast.person());
      const srp = { ...body.params.srp, ...other };
      const created = await cast.call('accountCreate', { body: { ...body, params: { ...body.params, srp } } });
      const law = `${EXCHANGES.session.laws.start}/srp-parameters-are-the-accounts`;
      if (created.response.status >= 400) created.expectation = 'refusal';
      else {
        const answer = await cast.must('sessionAuthStart', { body: { email: body.email } });
        const told = (fieldsOf(answer) as { readonly srp?: Fields }).srp;
        check.equal(law, { alg: told?.alg, N_bits: told?.N_bits }, srp, answer);
      }
    }
    // The bundle of a reset is all that its list of parameters has (280): what it does not bring stays.
    for (const { ann, rounds } of people.slice(-1)) {
      const renewed = await cast.finishChange(ann, await cast.beginChange(ann));
      const { session } = await cast.signIn(renewed);
      await look({ ...renewed, session }, rounds);
    }
  },
});
