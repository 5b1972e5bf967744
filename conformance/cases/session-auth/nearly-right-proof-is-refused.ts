import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

/** What is done to a right M; whoever compares a part of it, or as much as came, takes one of these for right. */
const SPOILS: readonly ((M: Buffer) => Buffer)[] = [
  (M) => withAnotherBit(M, 0),
  (M) => withAnotherBit(M, M.length / 2),
  (M) => withAnotherBit(M, M.length - 1),
  (M) => M.subarray(0, M.length / 2),
  (M) => Buffer.concat([M, M.subarray(0, 1)]),
];

function withAnotherBit(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
  return changed;
}

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('finish', 'refuses-an-m-that-is-nearly-right'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const { start: first } = await begin(cast, name, ann);
      check.control(await cast.call(finish, finishCall(first, prove(cast, first, ann))));
      for (const spoil of SPOILS) {
        const { start } = await begin(cast, name, ann);
        const { A, M } = prove(cast, start, ann);
        const answer = await cast.call(finish, finishCall(start, { A, M: spoil(M) }));
        check.refused(`${laws.finish}/refuses-an-m-that-is-nearly-right`, answer);
      }
    }
  },
});
