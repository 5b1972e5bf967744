import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { decrypted, type Halves, keysOfExchange } from '../../cast/key-server-bundle.js';
import type { KeyServerAccount, KeyServerCast } from '../../cast/key-server-cast.js';
import { begin, EXCHANGES, type ExchangeName, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { isSuccessStatus } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { summary } from '../../wire/exchange.js';

const ORDERS = { 'the keyFetchToken first': [0, 1], 'the keyFetchToken last': [1, 0] } as const;
const NO_HALVES = 'a bundle of another length';

/** What only the other token of a bundle can sign. */
type Use = (token: string) => { readonly operation: string; readonly call: Call };

export default defineCase({
  casts: ['key-server'],
  requirements: [EXCHANGES.session.opens, EXCHANGES.change.opens],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const uses: Readonly<Record<ExchangeName, Use>> = {
      session: (token) => ({ operation: 'sessionStatus', call: { as: cast.credential('sessionToken', token) } }),
      change: (token) => ({
        operation: 'accountReset',
        call: cast.resetCall(cast.credential('accountResetToken', token), cast.withPassword(ann, cast.hex())),
      }),
    };
    for (const name of ['session', 'change'] as const) {
      const { halves, answer } = await contents(cast, name, ann);
      const found = halves === undefined ? NO_HALVES : await whatTheyAre(cast, halves, uses[name]);
      const ok = found in ORDERS;
      check.that(EXCHANGES[name].opens, ok, 'a keyFetchToken and the other token, in either order', found, answer);
      if (ok) check.seen(EXCHANGES[name].opens, found);
    }
  },
});

/** Ends an exchange and decrypts its bundle, whatever its MAC says. */
async function contents(cast: KeyServerCast, name: ExchangeName, ann: KeyServerAccount) {
  const { finish, bundle } = EXCHANGES[name];
  const { start } = await begin(cast, name, ann);
  const proof = prove(cast, start, ann);
  const answer = await cast.must(finish, finishCall(start, proof));
  return { halves: decrypted(keysOfExchange(bundle, proof.K), answer), answer };
}

/** The order in which both halves do what they are for, or what became of them. */
async function whatTheyAre(cast: KeyServerCast, halves: Halves, use: Use): Promise<string> {
  let met = '';
  for (const [order, [keyFetch, other]] of Object.entries(ORDERS)) {
    const { operation, call } = use(halves[other]);
    const answers = [
      await cast.call('accountKeys', { as: cast.credential('keyFetchToken', halves[keyFetch]) }),
      await cast.call(operation, call),
    ];
    if (answers.every(isSuccessStatus)) return order;
    const broken = answers.find(({ response }) => response.status >= 500);
    if (broken !== undefined) throw new Blocked(`${broken.operation?.id} met ${summary(broken)}`);
    met = `tokens that meet ${answers.map(summary).join(' and ')}`;
  }
  return met;
}
