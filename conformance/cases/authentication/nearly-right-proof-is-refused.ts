import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'auth-finish/nearly-right-proof-is-refused';

/** The same bytes, but for one bit. */
function withAnotherBit(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
  return changed;
}

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const at of [0, 16, 31]) {
      const start = startOf(await cast.must('authStart', startCall(ann.email)));
      const proof = proofOf(start, ann, cast.secret());
      check.errno(
        LAW,
        await cast.call('authFinish', finishCall(start, { ...proof, M: withAnotherBit(proof.M, at) })),
        103,
      );
    }
    check.control(await cast.tryLogin(ann));
  },
});
