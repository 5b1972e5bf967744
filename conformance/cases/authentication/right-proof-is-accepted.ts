import { defineCase } from '../../case.js';
import { stretchedPerson } from '../../cast/srp-passwords.js';

const PROOF = 'auth-finish/right-proof-is-accepted';
const VERIFIER = 'account-create/account-has-the-given-verifier';

/** Letters beyond ASCII, so that the UTF-8 of the design page shows. */
const PASSWORD = 'pässwörd ☃';

export default defineCase({
  requirements: [PROOF, VERIFIER],
  casts: ['srp'],
  async run({ cast, check }) {
    const salts = cast.salts();
    const { email } = cast.person();
    const stretched = await stretchedPerson(email, PASSWORD, salts.stretchingSalt);
    for (const person of [cast.person(), cast.person(), stretched]) {
      check.control(await cast.tryCreate(person, salts));
      cast.remember(person);
      const login = await cast.tryLogin(person);
      check.succeeds(PROOF, login);
      check.succeeds(VERIFIER, login);
    }
  },
});
