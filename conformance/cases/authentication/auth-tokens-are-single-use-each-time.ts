import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { requireRefusal } from '../../cast/refusal.js';
import { finishCall, type LoginStart, proofOf, REFUSING_A_LOGIN, startCall, startOf } from '../../cast/srp-login.js';

const AUTH = 'auth-finish/auth-token-is-single-use';
const BY_FAILURE = 'auth-finish/srp-token-used-up-by-failure';
const OTHERS = 'session-create/token-of-auth-finish-is-accepted';

/** Those that an authToken signs and that leave the account. */
const ENDPOINTS = ['sessionCreate', 'passwordChangeStart'];

/** Ann signs in again and again, with mistakes; Bob's authToken is good all the while. */
export default defineCase({
  requirements: [AUTH, BY_FAILURE, OTHERS],
  casts: ['srp'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.accountAlone(), await cast.accountAlone()];
    const bobs = await cast.authToken(bob);
    const used: Credential[] = [];
    for (const endpoint of [...ENDPOINTS, ...ENDPOINTS]) {
      const as = await cast.authToken(ann);
      check.control(await cast.call(endpoint, { as, body: {} }));
      used.push(as);
      for (const spent of used)
        for (const other of ENDPOINTS) check.errno(AUTH, await cast.call(other, { as: spent, body: {} }), 110);
    }

    const spent: LoginStart[] = [];
    const right = (begun: LoginStart) => finishCall(begun, proofOf(begun, ann, cast.secret()));
    for (const proof of [{ M: cast.hex() }, { A: '00'.repeat(256) }, { M: cast.hex() }]) {
      const begun = startOf(await cast.must('authStart', startCall(ann.email)));
      const { body } = right(begun);
      const failed = await cast.call('authFinish', { body: { ...(body as object), ...proof } });
      requireRefusal(failed, [103, 107], 'a wrong proof');
      spent.push(begun);
      for (const each of spent) check.errno(BY_FAILURE, await cast.call('authFinish', right(each)), REFUSING_A_LOGIN);
    }
    check.succeeds(OTHERS, await cast.call('sessionCreate', { as: bobs, body: {} }));
  },
});
