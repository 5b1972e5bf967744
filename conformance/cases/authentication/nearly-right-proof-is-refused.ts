import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import { spoiltProofs } from '../../judging/spoilt-proofs.js';

const LAW = 'auth-finish/refuses-an-m-that-is-nearly-right';

/** A wrong password, or a parameter of a wrong length. */
const ERRNOS = [103, 107];

/** How many proofs are made of a right one. */
const SPOILT = spoiltProofs(Buffer.alloc(32)).length;

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const begun = async () => {
      const start = startOf(await cast.must('authStart', startCall(ann.email)));
      return { start, proof: proofOf(start, ann, cast.secret()) };
    };
    const first = await begun();
    check.control(await cast.call('authFinish', finishCall(first.start, first.proof)));
    for (let which = 0; which < SPOILT; which += 1) {
      const { start, proof } = await begun();
      const M = spoiltProofs(proof.M)[which] ?? proof.M.subarray(1);
      check.errno(LAW, await cast.call('authFinish', finishCall(start, { A: proof.A, M })), ERRNOS);
    }
    const last = await begun();
    check.control(await cast.call('authFinish', finishCall(last.start, last.proof)));
  },
});
