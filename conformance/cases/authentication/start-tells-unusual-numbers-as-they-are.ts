import { defineCase } from '../../case.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import { startCall } from '../../cast/srp-login.js';
import { STRETCHING } from '../../cast/srp-passwords.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const STORED = 'auth-start/stretching-parameters-are-the-accounts';
const REPLACED = 'account-reset/scheme-parameters-are-replaced';

type Numbers = Readonly<Record<string, number | string>>;

/** No numbers that the document shows; a server may refuse them, the scrypt ones perhaps where it takes the rounds. */
const UNUSUAL: readonly Numbers[] = [
  { PBKDF2_rounds_1: 10_000, scrypt_N: 32_768, scrypt_r: 16, scrypt_p: 2, PBKDF2_rounds_2: 30_000 },
  { PBKDF2_rounds_1: 10_000, PBKDF2_rounds_2: 30_000 },
];

/** Those of a later reset: none is that of the creation. */
const LATER: Numbers = {
  PBKDF2_rounds_1: 25_000,
  scrypt_N: 16_384,
  scrypt_r: 4,
  scrypt_p: 4,
  PBKDF2_rounds_2: 15_000,
};

/** At a creation, and then at a reset of the same account. */
export default defineCase({
  requirements: [STORED, REPLACED],
  casts: ['srp'],
  async run({ cast, check }) {
    const person = cast.person();
    const told = async (): Promise<readonly [Numbers, Answered]> => {
      const answer = await cast.must('authStart', startCall(person.email));
      const { salt: _salt, ...numbers } = fieldsOf(answer).passwordStretching as Numbers;
      return [numbers, answer];
    };
    let stored: Numbers = {};
    let created: Answered | undefined;
    for (const numbers of [...UNUSUAL, {}]) {
      created = await cast.call('accountCreate', withNumbers(cast.createCall(person).body, numbers));
      stored = { ...STRETCHING, ...numbers };
      if (created.response.status === 200) break;
    }
    if (created !== undefined) check.control(created);
    cast.remember(person);
    const [atFirst, first] = await told();
    check.equal(STORED, inOrder(atFirst), inOrder(stored), first);

    const renewed = { ...person, srpPw: cast.hex() };
    const as = await cast.authToken(person);
    const begun = openedBundle(
      'password/change',
      as.requestKey,
      await cast.must('passwordChangeStart', { as, body: {} }),
    );
    const call = cast.resetCall(cast.credential('accountResetToken', begun.accountResetToken), renewed);
    const reset = await cast.call('accountReset', { ...call, ...withNumbers(call.body, LATER) });
    if (reset.response.status >= 400) return check.refused(REPLACED, reset);
    check.control(reset);
    cast.remember(renewed);
    const [later, second] = await told();
    check.equal(REPLACED, inOrder(later), inOrder({ ...STRETCHING, ...LATER }), second);
  },
});

function withNumbers(body: unknown, numbers: Numbers): { readonly body: object } {
  const { passwordStretching, ...rest } = body as { readonly passwordStretching: object };
  return { body: { ...rest, passwordStretching: { ...passwordStretching, ...numbers } } };
}

/** Alike for the same numbers, in whatever order they came. */
function inOrder(numbers: Numbers): string {
  return Object.keys(STRETCHING)
    .map((name) => `${name} ${numbers[name]}`)
    .join(', ');
}
