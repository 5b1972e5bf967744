import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'auth-start/earlier-srp-token-survives';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    check.control(await cast.tryLogin(ann));
    const start = async () => startOf(await cast.must('authStart', startCall(ann.email)));
    const earlier = await start();
    await start();
    check.succeeds(LAW, await cast.call('authFinish', finishCall(earlier, proofOf(earlier, ann, cast.secret()))));
  },
});
