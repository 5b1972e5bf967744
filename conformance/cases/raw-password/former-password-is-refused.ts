import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { rawAccount, rawPerson, tryRawSignIn } from '../../cast/raw-password.js';
import { stretchedPerson } from '../../cast/srp-passwords.js';

const LAW = 'raw-password-session-create/password-from-before-a-reset-is-refused';
const NEW = 'raw-password-session-create/password-of-a-reset-is-accepted';
const CODE = 'password-forgot-verify-code/mailed-code-is-accepted';

/** Of an account that nobody verified: the code of a forgotten password is mailed to it like to any other. */
export default defineCase({
  requirements: [LAW, NEW, CODE],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    check.control(await tryRawSignIn(cast, ann));
    // The mail of the creation, which has a code of its own.
    await cast.mailedCode(ann);
    const forgotten = await cast.forgot(ann);
    const accepted = await submit(cast, forgotten, forgotten.code);
    check.succeeds(CODE, accepted);
    check.control(accepted);
    const [{ password }, salts] = [rawPerson(cast), cast.salts()];
    const renewed = await stretchedPerson(ann.email, password, salts.stretchingSalt);
    const token = cast.token(accepted, 'accountResetToken');
    await cast.must('accountReset', cast.resetCall(token, renewed, undefined, salts));
    cast.remember(renewed);
    // Before the new one was used for the first time, and after it.
    const early = await tryRawSignIn(cast, ann);
    check.control(await cast.tryLogin(renewed));
    check.succeeds(NEW, await tryRawSignIn(cast, { email: ann.email, password }));
    check.errno(LAW, early, 103);
    check.errno(LAW, await tryRawSignIn(cast, ann), 103);
  },
});
