import { defineCase } from '../../case.js';
import { errnosOfTheDestroyed } from '../../judging/expected-errno.js';

const LAW = 'auth-finish/auth-token-is-single-use';

/** Those that an authToken signs; the one that leaves no account comes last. */
const ENDPOINTS = ['sessionCreate', 'passwordChangeStart', 'accountDestroy'];

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    for (const first of ENDPOINTS) {
      // An account each, since the last of the endpoints leaves nothing to be refused but the token.
      const as = await cast.authToken(await cast.accountAlone());
      check.control(await cast.call(first, { as, body: {} }));
      for (const other of ENDPOINTS.filter((endpoint) => endpoint !== first)) {
        const answer = await cast.call(other, { as, body: {} });
        check.errno(LAW, answer, first === 'accountDestroy' ? errnosOfTheDestroyed(answer.operation) : 110);
      }
    }
  },
});
