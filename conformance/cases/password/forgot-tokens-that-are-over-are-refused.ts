import { type CaseContext, defineCase } from '../../case.js';
import type { AccountCast, Forgotten } from '../../cast/account-cast.js';
import { submit } from '../../cast/forgotten-password.js';
import { errnosOfTheDestroyed } from '../../judging/expected-errno.js';
import { hasOperation } from '../../requests/has-operation.js';

const CANCELLED = 'password-forgot-send-code/cancels-the-earlier-token';
const NO_CODE = 'password-forgot-verify-code/canceled-token-is-refused';
const DESTROYED = 'account-destroy/forgot-password-tokens-die';
const OTHERS = 'password-forgot-send-code/leaves-the-tokens-of-others';
const AFTER_RESET = {
  status: 'password-forgot-status/refused-after-reset',
  resend: 'password-forgot-resend-code/consumed-token-is-refused',
  code: 'password-forgot-verify-code/consumed-token-is-refused',
};

/** Which statement each of the three operations breaks that takes the token. */
type Laws = typeof AFTER_RESET;

const AFTER_ANOTHER: Laws = { status: CANCELLED, resend: CANCELLED, code: NO_CODE };
const AFTER_DESTRUCTION: Laws = { status: DESTROYED, resend: DESTROYED, code: DESTROYED };

/** Line 1069 leaves open whether the token or the code is what is refused; there may be no account either. */
const ERRNOS_OF_CODE = [110, 105, 102];

/** Ann forgets her password and resets it, twice, asking twice each time; Bob's token stays good all the while. */
export default defineCase({
  requirements: [CANCELLED, NO_CODE, DESTROYED, OTHERS],
  whereKnown: Object.values(AFTER_RESET),
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run(context) {
    const { cast, check, edition } = context;
    const bob = await cast.verifiedAccount();
    const bobs = await cast.forgot(bob);
    let ann = await cast.verifiedAccount();
    const { email } = ann;
    const over: (readonly [Laws, Forgotten])[] = [];
    for (const _round of [1, 2]) {
      const [first, second] = [await forgetAgain(cast, email), await forgetAgain(cast, email)];
      over.push([AFTER_ANOTHER, first]);
      check.control(await cast.useForgotToken(second.token, email));
      await refusedEverywhere(context, AFTER_ANOTHER, first, email);
      const accepted = await cast.must('passwordForgotVerifyCode', { as: second.token, body: { code: second.code } });
      ann = cast.withPassword(ann, cast.hex());
      cast.remember(ann);
      await cast.must('accountReset', cast.resetCall(cast.token(accepted, 'accountResetToken'), ann));
      // Only a document with password/forgot/status says that a reset consumes the token.
      if (hasOperation(edition, 'passwordForgotStatus')) over.push([AFTER_RESET, second]);
      for (const [laws, forgotten] of over) await refusedEverywhere(context, laws, forgotten, email);
      check.succeeds(OTHERS, await cast.useForgotToken(bobs.token, bob.email));
    }
    const last = await forgetAgain(cast, email);
    await cast.destroy(ann);
    await refusedEverywhere(context, AFTER_DESTRUCTION, last, email);
    await cast.account({}, ann);
    await refusedEverywhere(context, AFTER_DESTRUCTION, last, email);
    check.succeeds(OTHERS, await submit(cast, bobs, bobs.code));
  },
});

/** Reads no copy of an earlier code. */
async function forgetAgain(cast: AccountCast, email: string): Promise<Forgotten> {
  await cast.inbox.all(email);
  return cast.forgot({ email });
}

async function refusedEverywhere(
  { cast, check, edition }: CaseContext<AccountCast>,
  laws: Laws,
  { token, code }: Forgotten,
  email: string,
): Promise<void> {
  const resend = { as: token, body: { email: cast.written(email) } };
  const resent = await cast.call('passwordForgotResendCode', resend);
  check.errno(laws.resend, resent, laws === AFTER_DESTRUCTION ? errnosOfTheDestroyed(resent.operation) : 110);
  if (hasOperation(edition, 'passwordForgotStatus'))
    check.errno(laws.status, await cast.call('passwordForgotStatus', { as: token }), 110);
  check.errno(laws.code, await submit(cast, { token }, code), ERRNOS_OF_CODE);
}
