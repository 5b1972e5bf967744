import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import type { LoginStart } from '../../cast/srp-login.js';
import { finishCall, proofOf, REFUSING_A_LOGIN, startCall, startOf } from '../../cast/srp-login.js';

const BY_SUCCESS = 'auth-finish/srp-token-single-use-after-success';
const BY_FAILURE = 'auth-finish/srp-token-used-up-by-failure';

export default defineCase({
  requirements: [BY_SUCCESS, BY_FAILURE],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const start = async () => startOf(await cast.must('authStart', startCall(ann.email)));
    const finish = (begun: LoginStart, person = ann) =>
      cast.call('authFinish', finishCall(begun, proofOf(begun, person, cast.secret())));

    const first = await start();
    check.control(await finish(first));
    check.errno(BY_SUCCESS, await finish(first), REFUSING_A_LOGIN);

    const second = await start();
    const wrong = cast.withPassword(ann, cast.hex());
    requireRefusal(await finish(second, wrong), [103], 'a proof of another password');
    check.errno(BY_FAILURE, await finish(second), REFUSING_A_LOGIN);

    const third = await start();
    const served = (await Promise.all([finish(third), finish(third)])).filter(
      ({ response }) => response.status === 200,
    ).length;
    check.that(BY_SUCCESS, served < 2, 'one of two proofs at once is served', `${served} are served`);
  },
});
