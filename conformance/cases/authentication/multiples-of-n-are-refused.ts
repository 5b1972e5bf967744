import { createHash } from 'node:crypto';
import { AUTH_2013_SRP } from '../../../protocol/srp-form.js';
import { minimal, padded } from '../../../protocol/srp-numbers.js';
import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'auth-finish/a-zero-mod-n-is-refused';

/** A bad parameter or a wrong password: the ledger's source names no number. */
const ERRNOS = [107, 103];

const { group } = AUTH_2013_SRP;

/** Each makes S zero, whatever the password is; twice N needs one byte more than a number below N. */
const MULTIPLES: Readonly<Record<string, Buffer>> = {
  zero: padded(0n, group.bytes),
  N: padded(group.N, group.bytes),
  'twice N': minimal(2n * group.N),
};

/** What a server that lets such an A pass expects for M: S is zero, and A stands there as it was sent, or as zero. */
function proofsWithoutPassword(A: Buffer, B: Buffer): Buffer[] {
  const S = padded(0n, group.bytes);
  const written = A.length === group.bytes ? [A] : [A, S];
  return written.map((each) =>
    createHash('sha256')
      .update(Buffer.concat([each, B, S]))
      .digest(),
  );
}

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const start = async () => startOf(await cast.must('authStart', startCall(ann.email)));
    const good = await start();
    check.control(await cast.call('authFinish', finishCall(good, proofOf(good, ann, cast.secret()))));
    for (const A of Object.values(MULTIPLES)) {
      const count = proofsWithoutPassword(A, A).length;
      for (let which = 0; which < count; which += 1) {
        const begun = await start();
        const M = proofsWithoutPassword(A, begun.B)[which] ?? Buffer.alloc(0);
        check.errno(LAW, await cast.call('authFinish', finishCall(begun, { A, M })), ERRNOS);
      }
    }
  },
});
