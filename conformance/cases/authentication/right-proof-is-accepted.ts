import { defineCase } from '../../case.js';
import { unblamed } from '../../cast/cast.js';

const PROOF = 'auth-finish/right-proof-is-accepted';
const VERIFIER = 'account-create/account-has-the-given-verifier';

/** What a client stretched looks like any 32 bytes to the server; where the server stretches, raw_password shows it. */
export default defineCase({
  requirements: [PROOF, VERIFIER],
  casts: ['srp'],
  async run({ cast, check }) {
    const salts = cast.salts();
    for (const person of [cast.person(), cast.person(), cast.person()]) {
      const created = await cast.tryCreate(person, salts);
      // No line says that two accounts may have the same salts.
      await unblamed(async () => check.control(created));
      cast.remember(person);
      const login = await cast.tryLogin(person);
      check.succeeds(PROOF, login);
      check.succeeds(VERIFIER, login);
    }
  },
});
