import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'auth-start/b-is-fresh';

/** Any repetition among this many says that a server gives the same again. */
const CALLS = 5;

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const { email } = await cast.accountAlone();
    const given = new Set<string>();
    for (let count = 0; count < CALLS; count += 1)
      given.add(hex(startOf(await cast.must('authStart', startCall(email))).B));
    check.equal(LAW, `${given.size} different values of B`, `${CALLS} different values of B`);
  },
});
