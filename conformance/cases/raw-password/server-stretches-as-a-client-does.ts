import { defineCase } from '../../case.js';
import { proverOf, rawAccount, rawPerson, tryRawSignIn } from '../../cast/raw-password.js';
import { stretchedPerson } from '../../cast/srp-passwords.js';

const OF_CREATE = 'raw-password-account-create/password-is-stretched-by-the-server';
const OF_SESSION = 'raw-password-session-create/serves-accounts-of-account-create';

export default defineCase({
  requirements: [OF_CREATE, OF_SESSION],
  casts: ['srp'],
  async run({ cast, check }) {
    // Made by the server, opened by a client that stretches and proves.
    const ann = await rawAccount(cast);
    check.succeeds(OF_CREATE, await cast.tryLogin(await proverOf(cast, ann)));

    // Made by such a client, opened with the password itself.
    const ben = rawPerson(cast);
    const salts = cast.salts();
    const prover = await stretchedPerson(ben.email, ben.password, salts.stretchingSalt);
    check.control(await cast.tryCreate(prover, salts));
    cast.remember(prover);
    check.succeeds(OF_SESSION, await tryRawSignIn(cast, ben));
  },
});
