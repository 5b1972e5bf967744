import { defineCase } from '../../case.js';

const FORGOTTEN = 'password-forgot-verify-code/mailed-code-is-accepted';
const KEYS = 'account-keys/token-of-password-change-auth-finish-is-accepted';
const RESETS = 'account-reset/token-of-password-change-auth-finish-is-accepted';
const LIVE = 'session-status/succeeds-while-the-token-is-valid';
const PASSWORD = 'account-create/account-has-the-given-verifier';

/**
 * A change that has begun and a code that was mailed: neither ends the other, and a sign-in and a wrong password end none.
 * Until the reset the account has the password and the sessions that it had.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [FORGOTTEN, KEYS, RESETS, LIVE, PASSWORD],
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
    const body = { code: bobs.code, forgotPasswordToken: bobs.token.token };
    check.succeeds(FORGOTTEN, await cast.call('passwordForgotVerifyCode', { body }));
    check.succeeds(LIVE, await cast.useSession(bob.session));
    check.succeeds(PASSWORD, await cast.tryLogin(bob));
  },
});
