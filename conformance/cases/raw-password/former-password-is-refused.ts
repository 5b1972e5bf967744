import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { submit } from '../../cast/forgotten-password.js';
import { type RawPerson, rawAccount, rawPerson, tryRawSignIn } from '../../cast/raw-password.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { type SrpPerson, stretchedPerson } from '../../cast/srp-passwords.js';
import type { Check } from '../../judging/check.js';

const LAW = 'raw-password-session-create/password-from-before-a-reset-is-refused';
const NEW = 'raw-password-session-create/password-of-a-reset-is-accepted';
const CODE = 'password-forgot-verify-code/mailed-code-is-accepted';
const CANCELS = 'password-forgot-send-code/cancels-the-earlier-token';
const SERVES = 'raw-password-account-create/account-serves-like-any-other';

/** Of an account that nobody verified: the code of a forgotten password is mailed to it like to any other. */
export default defineCase({
  requirements: [LAW, NEW, CODE, CANCELS, SERVES],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    check.control(await tryRawSignIn(cast, ann));
    // The mail of the creation, which has a code of its own.
    await cast.mailedCode(ann);
    const asked = await cast.call('passwordForgotSendCode', { body: { email: cast.written(ann.email) } });
    check.succeeds(SERVES, asked);
    check.control(asked);
    await cast.mailedResetCode(ann);
    const forgotten = await cast.forgot(ann);
    const canceled = await cast.useForgotToken(cast.token(asked, cast.forgotTokenKind), ann.email);
    const accepted = await submit(cast, forgotten, forgotten.code);
    check.succeeds(CODE, accepted);
    check.control(accepted);
    check.errno(CANCELS, canceled, 110);
    const second = await replaced(cast, check, cast.token(accepted, 'accountResetToken'), [ann]);

    // The same by a change of the password.
    const as = await cast.authToken(second.prover);
    const begun = openedBundle(
      'password/change',
      as.requestKey,
      await cast.must('passwordChangeStart', { as, body: {} }),
    );
    await replaced(cast, check, cast.credential('accountResetToken', begun.accountResetToken), [ann, second]);
  },
});

/** Gives the account another password, and looks which ones are good then; `former` has all from before. */
async function replaced(
  cast: SrpCast,
  check: Check,
  token: Credential,
  former: readonly [RawPerson, ...RawPerson[]],
): Promise<RawPerson & { readonly prover: SrpPerson }> {
  const [{ email }] = former;
  const [{ password }, salts] = [rawPerson(cast), cast.salts()];
  const prover = await stretchedPerson(email, password, salts.stretchingSalt);
  await cast.must('accountReset', cast.resetCall(token, prover, undefined, salts));
  cast.remember(prover);
  // Before the new one was used for the first time, and after it.
  const early = await tryRawSignIn(cast, former.at(-1) ?? former[0]);
  const signedIn = await tryRawSignIn(cast, { email, password });
  check.succeeds(NEW, signedIn);
  check.control(signedIn);
  check.errno(LAW, early, 103);
  for (const each of former) check.errno(LAW, await tryRawSignIn(cast, each), 103);
  return { email, password, prover };
}
