import { createHash } from 'node:crypto';
import { RFC_5054_2048 } from '../../../protocol/srp-group.js';
import { minimal, padded } from '../../../protocol/srp-numbers.js';
import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

const { N, bytes } = RFC_5054_2048;
const NOTHING = Buffer.alloc(0);

/**
 * What a server that does not look computes with such an A: S is 0, and so anybody knows M. It may take numbers into M
 * in full length, or without their leading zeros; and then zero is one byte, or none.
 */
const ATTEMPTS: readonly { readonly A: Buffer; readonly A_in_M: Buffer; readonly S_in_M: Buffer }[] = [
  ...[minimal(0n), padded(0n, bytes)].flatMap((A) => [
    { A, A_in_M: minimal(0n), S_in_M: minimal(0n) },
    { A, A_in_M: NOTHING, S_in_M: NOTHING },
    { A, A_in_M: padded(0n, bytes), S_in_M: padded(0n, bytes) },
  ]),
  ...[N, 2n * N]
    .map(minimal)
    .flatMap((A) => [minimal(0n), NOTHING, padded(0n, bytes)].map((S_in_M) => ({ A, A_in_M: A, S_in_M }))),
];

/** What is tried where somebody proves a password for the second time: one of each kind of A. */
const FEWER = ATTEMPTS.filter(({ A }) => A.length === bytes);

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('finish', 'a-zero-mod-n-is-refused'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const { start: first } = await begin(cast, name, ann);
      check.control(await cast.call(finish, finishCall(first, prove(cast, first, ann))));
      for (const { A, A_in_M, S_in_M } of name === 'session' ? ATTEMPTS : FEWER) {
        const { start } = await begin(cast, name, ann);
        // Every B that is asked for here has its full length, so that it goes into M in one way only.
        const M = createHash('sha256')
          .update(Buffer.concat([A_in_M, start.B, S_in_M]))
          .digest();
        const answer = await cast.call(finish, finishCall(start, { A, M }));
        check.refused(`${laws.finish}/a-zero-mod-n-is-refused`, answer);
      }
    }
  },
});
