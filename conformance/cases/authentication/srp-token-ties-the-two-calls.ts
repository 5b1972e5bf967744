import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'auth-finish/srp-token-ties-the-two-calls';

/** A proof that does not fit is a wrong password; a server may also find fault with the token or with A. */
const ERRNOS = [103, 110, 107];

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    check.control(await cast.tryLogin(ann));
    const start = async () => startOf(await cast.must('authStart', startCall(ann.email)));
    // Both ways, since a server might take the first or the latest start of an account for the one that is meant.
    for (const proofIsOfLater of [true, false]) {
      const [earlier, later] = [await start(), await start()];
      const [proven, named] = proofIsOfLater ? [later, earlier] : [earlier, later];
      const crossed = finishCall(named, proofOf(proven, ann, cast.secret()));
      check.errno(LAW, await cast.call('authFinish', crossed), ERRNOS);
    }
  },
});
