import { defineCase } from '../../case.js';

const PROOF = 'auth-finish/right-proof-is-accepted';
const VERIFIER = 'account-create/account-has-the-given-verifier';

/** What a client stretched looks like any 32 bytes to the server; where the server stretches, raw_password shows it. */
export default defineCase({
  requirements: [PROOF, VERIFIER],
  casts: ['srp'],
  async run({ cast, check }) {
    const salts = cast.salts();
    for (const person of [cast.person(), cast.person(), cast.person()]) {
      check.control(await cast.tryCreate(person, salts));
      cast.remember(person);
      const login = await cast.tryLogin(person);
      check.succeeds(PROOF, login);
      check.succeeds(VERIFIER, login);
    }
  },
});
