import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { proverOf, rawAccount, rawPerson, tryRawSignIn } from '../../cast/raw-password.js';
import { startCall, startOf } from '../../cast/srp-login.js';
import { stretchedPerson } from '../../cast/srp-passwords.js';

const OF_CREATE = 'raw-password-account-create/password-is-stretched-by-the-server';
const SRP_SALT = 'auth-start/srp-salt-is-the-accounts';
const STRETCHING_SALT = 'auth-start/stretching-salt-is-the-accounts';
const OF_SESSION = 'raw-password-session-create/serves-accounts-of-account-create';
const WRONG = 'raw-password-session-create/errno-103';

export default defineCase({
  requirements: [OF_CREATE, OF_SESSION, WRONG, SRP_SALT, STRETCHING_SALT],
  casts: ['srp'],
  async run({ cast, check }) {
    // Made by the server, opened by a client that stretches and proves.
    const ann = await rawAccount(cast);
    const first = startOf(await cast.must('authStart', startCall(ann.email)));
    check.succeeds(OF_CREATE, await cast.tryLogin(await proverOf(cast, ann)));
    const answer = await cast.must('authStart', startCall(ann.email));
    const later = startOf(answer);
    check.equal(SRP_SALT, hex(later.srpSalt), hex(first.srpSalt), answer);
    check.equal(STRETCHING_SALT, hex(later.stretchingSalt), hex(first.stretchingSalt), answer);

    // Made by such a client, opened with the password itself.
    const ben = rawPerson(cast);
    const salts = cast.salts();
    const prover = await stretchedPerson(ben.email, ben.password, salts.stretchingSalt);
    check.control(await cast.tryCreate(prover, salts));
    cast.remember(prover);
    check.succeeds(OF_SESSION, await tryRawSignIn(cast, ben));
    // A wrong password of such an account is no more than that.
    check.errno(WRONG, await tryRawSignIn(cast, { ...rawPerson(cast), email: ben.email }), 103);
  },
});
