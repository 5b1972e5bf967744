import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const FORGOTTEN = 'password-forgot-verify-code/mailed-code-is-accepted';
const KEYS = 'account-keys/token-of-password-change-auth-finish-is-accepted';
const RESETS = 'account-reset/token-of-password-change-auth-finish-is-accepted';
const LIVE = 'session-status/succeeds-while-the-token-is-valid';
const PASSWORD = 'account-create/account-has-the-given-verifier';
const MAILED = 'account-reset/token-of-verify-code-is-accepted';

/**
 * A change that has begun and a code that was mailed: neither ends the other, and a sign-in, a wrong password, a code for
 * the address and a sign-out end none. Until the reset the account has the password and the sessions that it had.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [FORGOTTEN, KEYS, RESETS, LIVE, PASSWORD, MAILED],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const isNew = true;
    const [ann, bob] = [await cast.verifiedAccount({ isNew }), await cast.verifiedAccount({ isNew })];
    // Ann begins a change, and then asks for a code; Bob does it the other way round.
    const anns = await cast.beginChange(ann);
    await cast.forgot(ann);
    const bobs = await cast.forgot(bob);
    await cast.beginChange(bob);
    for (const person of [ann, bob]) {
      await cast.signIn(person);
      await cast.tryLogin(cast.withPassword(person, cast.hex()));
    }
    check.succeeds(KEYS, await cast.call('accountKeys', { as: anns.keyFetch }));
    check.succeeds(LIVE, await cast.useSession(ann.session));
    check.succeeds(PASSWORD, await cast.tryLogin(ann));
    check.succeeds(RESETS, await cast.tryFinish(anns, cast.withPassword(ann, cast.hex())));
    const visit = async () => cast.must('sessionDestroy', { as: (await cast.signIn(bob)).session, body: {} });
    await visit();
    // It may be refused to who is verified.
    await cast.call('accountRecoveryMethodsSendCode', { as: bob.session, body: { email: bob.email } });
    const code = await ifItComes(cast.mailedCode(bob));
    if (code !== undefined) await cast.call('accountRecoveryMethodsVerifyCode', { body: { email: bob.email, code } });
    const body = { code: bobs.code, forgotPasswordToken: bobs.token.token };
    const verified = await cast.call('passwordForgotVerifyCode', { body });
    check.succeeds(FORGOTTEN, verified);
    check.succeeds(LIVE, await cast.useSession(bob.session));
    check.succeeds(PASSWORD, await cast.tryLogin(bob));
    await visit();
    const reset = cast.resetCall(cast.token(verified, 'accountResetToken'), cast.withPassword(bob, cast.hex()));
    check.succeeds(MAILED, await cast.call('accountReset', reset));
  },
});
