import { defineCase } from '../../case.js';
import { startCall } from '../../cast/srp-login.js';
import { STRETCHING } from '../../cast/srp-passwords.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'auth-start/stretching-parameters-are-the-accounts';

/** No number that the document shows; a server may refuse it. */
const OTHER_ROUNDS = { PBKDF2_rounds_1: 10_000, PBKDF2_rounds_2: 30_000 };

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    check.control(await cast.tryCreate(cast.person()));
    const { email } = cast.person();
    const { body } = cast.createCall({ ...cast.person(), email });
    const { passwordStretching } = body as { readonly passwordStretching: object };
    const created = await cast.call('accountCreate', {
      body: { ...(body as object), passwordStretching: { ...passwordStretching, ...OTHER_ROUNDS } },
    });
    const numbers = created.response.status === 200 ? OTHER_ROUNDS : STRETCHING;
    const person = created.response.status === 200 ? { email } : await cast.accountAlone();
    const answer = await cast.must('authStart', startCall(person.email));
    const { PBKDF2_rounds_1, PBKDF2_rounds_2 } = fieldsOf(answer).passwordStretching as typeof STRETCHING;
    const told = { PBKDF2_rounds_1, PBKDF2_rounds_2 };
    const due = { PBKDF2_rounds_1: numbers.PBKDF2_rounds_1, PBKDF2_rounds_2: numbers.PBKDF2_rounds_2 };
    check.equal(LAW, told, due, answer);
  },
});
