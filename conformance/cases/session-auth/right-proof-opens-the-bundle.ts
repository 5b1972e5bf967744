import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { keysOfExchange, macFits } from '../../cast/key-server-bundle.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { isSuccessStatus } from '../../judging/success.js';

const LAWS = {
  start: ['srp-token-is-accepted-by-finish', 'b-belongs-to-the-verifier'],
  finish: ['right-proof-is-accepted', 'bundle-is-base16', 'bundle-is-authenticated'],
} as const;

export default defineCase({
  casts: ['key-server'],
  requirements: (['start', 'finish'] as const).flatMap((part) => LAWS[part].flatMap((law) => lawOfBoth(part, law))),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, bundle, laws } = EXCHANGES[name];
      const { start } = await begin(cast, name, ann);
      const proof = prove(cast, start, ann);
      const answer = await cast.call(finish, finishCall(start, proof));
      if (isSuccessStatus(answer)) {
        const isHex = /^(?:[0-9a-f]{2})+$/i.test(text(answer, 'bundle'));
        const found = isHex ? 'pairs of hex digits' : 'other characters';
        check.that(`${laws.finish}/bundle-is-base16`, isHex, 'pairs of hex digits', found, answer);
      }
      for (const law of LAWS.start) check.succeeds(`${laws.start}/${law}`, answer);
      check.succeeds(`${laws.finish}/right-proof-is-accepted`, answer);
      check.control(answer);
      // Only who has the same session key can have made this MAC.
      const fits = macFits(keysOfExchange(bundle, proof.K), answer);
      const expected = 'a MAC by the session key';
      check.that(
        `${laws.finish}/bundle-is-authenticated`,
        fits,
        expected,
        fits ? 'such a MAC' : 'none that fits',
        answer,
      );
    }
  },
});
