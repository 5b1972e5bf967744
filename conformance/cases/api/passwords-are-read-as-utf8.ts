import { defineCase } from '../../case.js';
import { rawPerson, tryRawSignIn } from '../../cast/raw-password.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { stretchedPerson } from '../../cast/srp-passwords.js';
import { isSuccess } from '../../judging/success.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'api/bodies-are-read-as-utf8';

/** Letters of two, three and four bytes in UTF-8. */
const LETTERS = 'Gerät ☃ \u{1f98a}';

/** A sign-in with the password itself, to an account whose verifier a client made of the password's UTF-8. */
async function signInWith(cast: SrpCast, password: string): Promise<Answered> {
  const { email } = rawPerson(cast);
  const salts = cast.salts();
  const prover = await stretchedPerson(email, password, salts.stretchingSalt);
  await cast.must('accountCreate', cast.createCall(prover, salts));
  cast.remember(prover);
  return tryRawSignIn(cast, { email, password });
}

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const plain = `pass ${cast.hex(8)}`;
    // Bytes that were read in any other way make another password of it.
    const answer = await signInWith(cast, `${plain} ${LETTERS}`);
    // Stretching takes its time, so that a plain password is tried only where there is something to explain.
    if (!isSuccess(answer)) check.control(await signInWith(cast, plain));
    check.succeeds(LAW, answer);
  },
});
