import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { finishCall, proofOf, REFUSING_A_LOGIN, startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'auth-finish/srp-token-used-up-by-an-unfit-request';

/** What makes a good request one that is refused for its parameters. */
const UNFIT: readonly object[] = [{ M: undefined }, { A: undefined }, { M: 'no hex' }];

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const begin = async () => {
      const begun = startOf(await cast.must('authStart', startCall(ann.email)));
      return finishCall(begun, proofOf(begun, ann, cast.secret()));
    };
    check.control(await cast.call('authFinish', await begin()));
    for (const unfit of UNFIT) {
      const right = await begin();
      const refused = await cast.call('authFinish', { body: { ...(right.body as object), ...unfit } });
      requireRefusal(refused, [107, 108], 'a proof that is not whole');
      check.errno(LAW, await cast.call('authFinish', right), REFUSING_A_LOGIN);
    }
  },
});
