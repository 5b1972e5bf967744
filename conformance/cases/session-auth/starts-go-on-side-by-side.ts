import { defineCase } from '../../case.js';
import { unblamed } from '../../cast/cast.js';
import { decrypted, keysOfExchange, macFits } from '../../cast/key-server-bundle.js';
import { begin, type EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { brokenOnTheWay } from '../../stops.js';

const GOOD = 'another-start-leaves-the-srp-token-good';
const MAC = 'bundle-is-authenticated';
const LIVE = 'session-auth-finish/gives-a-live-session';
const NEW = 'account-reset/new-password-is-accepted';
const OVER = 'session-destroy/token-is-refused-afterwards';

/**
 * Two devices of one user: both begin before either ends, they sign in at the same time and sign out at the same time.
 * Somebody else begins last and does not go on.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [...lawOfBoth('start', GOOD), ...lawOfBoth('finish', MAC), LIVE, NEW, OVER],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.account(), await cast.account()];
    const bothEnd = async (name: (typeof EXCHANGE_NAMES)[number]) => {
      const { finish, bundle, laws, opens } = EXCHANGES[name];
      const begun = [(await begin(cast, name, ann)).start, (await begin(cast, name, ann)).start];
      await begin(cast, name, bob);
      const proofs = begun.map((start) => ({ start, proof: prove(cast, start, ann) }));
      const ends = proofs.map(({ start, proof }) => async () => ({
        keys: keysOfExchange(bundle, proof.K),
        answer: await cast.call(finish, finishCall(start, proof)),
      }));
      // Of two changes the tokens of the later one may be all that are good: they end one after the other.
      const answers = name === 'session' ? await Promise.all(ends.map((end) => end())) : await inTurn(ends);
      const [first] = answers;
      // The last start has nothing after it that could have ended its srpToken.
      if (first !== undefined) check.succeeds(`${laws.start}/${GOOD}`, first.answer);
      // That the earlier starts stay good is not promised.
      for (const { answer } of answers) await unblamed(async () => check.control(answer));
      return answers.map(({ keys, answer }) => {
        const fits = macFits(keys, answer);
        const found = fits ? 'such a MAC' : 'none that fits';
        check.that(`${laws.finish}/${MAC}`, fits, 'a MAC by the session key of its own exchange', found, answer);
        const halves = decrypted(keys, answer);
        if (halves === undefined) throw brokenOnTheWay('the bundle has another length', opens);
        return halves;
      });
    };

    const sessions = [];
    for (const halves of await bothEnd('session')) sessions.push((await cast.tokensOfSession(halves)).session);
    for (const session of sessions) {
      const listed = await cast.call('accountRecoveryMethods', { as: session });
      check.succeeds(LIVE, listed);
      const isHers = listed.response.text.includes(ann.email);
      check.that(LIVE, isHers, 'a session of her account', isHers ? 'one' : 'none', listed);
    }
    const changes = await bothEnd('change');
    const signedOut = await Promise.all(sessions.map((as) => cast.call('sessionDestroy', { as, body: {} })));
    for (const answer of signedOut) check.control(answer);
    for (const session of sessions) check.refused(OVER, await cast.useSession(session));
    const [halves] = changes.slice(-1);
    if (halves === undefined) return;
    const { accountReset } = await cast.tokensOfChange(halves);
    const renewed = cast.withPassword(ann, cast.hex());
    // After the sign-outs: no line says that they leave its token good.
    const reset = await cast.call('accountReset', cast.resetCall(accountReset, renewed));
    await unblamed(async () => check.control(reset));
    check.succeeds(NEW, await cast.tryLogin(renewed));
  },
});

async function inTurn<T>(steps: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (const step of steps) results.push(await step());
  return results;
}
