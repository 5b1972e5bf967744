import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { verificationCode } from '../../cast/mailed-codes.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { PASSWORD_PROOFS, tryProof } from '../../cast/password-proofs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import type { Check } from '../../judging/check.js';
import { anotherOfItsKind, inOtherCase } from '../../requests/other-values.js';
import { credentialOf } from '../../requests/recipe-steps.js';
import type { Mail } from '../../targets/target.js';

const CHANGE = 'password-change-start/change-token-is-accepted-by-finish';
const RESET = 'account-reset/token-of-verify-code-is-accepted';
const KEYS = 'account-keys/token-of-login-is-accepted';
const FORGOTTEN = 'password-forgot-status/succeeds-until-the-token-is-consumed';
const CODE = 'recovery-email-verify-code/email-code-verifies-the-email';
const SAME = 'recovery-email-resend-code/same-code-each-time';
const EARLY_KEYS = 'account-keys/works-after-verification';
const SIGN_OUT = 'session-destroy/response-200';

/**
 * Ann changes her password, resets it, and signs out of her last session; Bob verifies his address. Before each step
 * somebody tries in vain to make their account again, to destroy it and to sign in to it. One session comes and goes where
 * no token is under way that changes or resets the password: what those outlive is a matter of its own.
 */
export default defineCase({
  requirements: [CHANGE, RESET, KEYS, EARLY_KEYS, FORGOTTEN, CODE, SAME, SIGN_OUT],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const begun = await cast.beginChange(ann);
    await triedInVain(cast, ann, { isAlone: true });
    const changed = cast.withPassword(ann, cast.hex());
    cast.remember(changed);
    check.succeeds(CHANGE, await cast.tryFinish(begun, changed));

    const { keyFetch } = await cast.confirmedSignIn(changed);
    const { token } = await cast.forgot(changed);
    await triedInVain(cast, changed);
    check.succeeds(FORGOTTEN, await cast.useForgotToken(token));
    check.succeeds(KEYS, await cast.call('accountKeys', { as: keyFetch }));

    const resetToken = await cast.resetToken(changed);
    await triedInVain(cast, changed, { isAlone: true });
    const renewed = cast.withPassword(ann, cast.hex());
    cast.remember(renewed);
    check.succeeds(RESET, await cast.call('accountReset', cast.resetCall(resetToken, renewed)));

    const { session } = await cast.signIn(renewed);
    check.succeeds(SIGN_OUT, await cast.call('sessionDestroy', { as: session, body: {} }));

    await verifiedMeanwhile(cast, check);
  },
});

/** Bob has keys waiting, a forgotten password and a change of it when the code is given at last. */
async function verifiedMeanwhile(cast: OnepwCast, check: Check): Promise<void> {
  const bob = await cast.account({ keys: true });
  const code = await cast.mailedCode(bob);
  const { token } = await cast.forgot(bob);
  // In this order: that a code leaves the token of a change good is a matter of its own.
  const begun = await cast.beginChange(bob);
  await triedInVain(cast, bob, { isVerified: false, isAlone: true });
  await cast.inbox.all(bob.email);
  const resend = await cast.must('recoveryEmailResendCode', { as: bob.session, body: {} });
  // A mail of the sign-in or of the forgotten password may come late, and has a code of its own.
  const isIt = (mail: Mail) => verificationCode(mail) === code;
  const isSame = (await ifItComes(cast.inbox.next(bob.email, 'the code of the first mail', isIt))) !== undefined;
  if (!isSame) await cast.mailedCode(bob);
  check.that(SAME, isSame, 'the code of the first mail', isSame ? 'the same' : 'another one', resend);
  const wrong = { uid: bob.uid, code: anotherOfItsKind(code) };
  requireRefusal(await cast.call('recoveryEmailVerifyCode', { body: wrong }), [105], 'a wrong code');
  check.succeeds(CODE, await cast.call('recoveryEmailVerifyCode', { body: { uid: bob.uid, code } }));
  const { emailVerified, answer } = await verificationFacts(cast, bob.session);
  check.equal(CODE, emailVerified, true, answer);
  check.succeeds(EARLY_KEYS, await cast.call('accountKeys', { as: credentialOf(bob) }));
  check.succeeds(FORGOTTEN, await cast.useForgotToken(token));
  const changed = cast.withPassword(bob, cast.hex());
  cast.remember(changed);
  check.succeeds(CHANGE, await cast.tryFinish(begun, changed));
}

/** An account that is not verified may be made again: that is refused to nobody. */
async function triedInVain(
  cast: OnepwCast,
  account: Account,
  { isVerified = true, isAlone = false }: { readonly isVerified?: boolean; readonly isAlone?: boolean } = {},
): Promise<void> {
  const stranger = cast.withPassword(account, cast.hex());
  if (isVerified) requireRefusal(await cast.tryCreate(stranger), [101], 'making the account again');
  const destroy = await tryProof(cast, PASSWORD_PROOFS['account-destroy'], stranger);
  requireRefusal(destroy, [103], 'account/destroy with another password');
  const respelt = { ...stranger, email: inOtherCase(account.email) };
  requireRefusal(await cast.tryLogin(respelt), [120], 'a sign-in with another spelling');
  if (isAlone) return;
  const { session } = await cast.signIn(account);
  await cast.must('sessionDestroy', { as: session, body: {} });
}
