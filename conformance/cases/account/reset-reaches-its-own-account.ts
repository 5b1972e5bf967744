import { defineCase } from '../../case.js';
import type { Forgotten } from '../../cast/account-cast.js';

const NEW = 'account-reset/new-password-is-accepted';
const ACCEPTED = 'account-reset/token-of-verify-code-is-accepted';

/**
 * Ann asks for her code before Bob does and hands it in after him; she resets her password first, and it is hers that is
 * another one.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [NEW, ACCEPTED],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const asked = { ann: await cast.forgot(ann), bob: await cast.forgot(bob) };
    const handIn = async ({ code, token }: Forgotten) =>
      cast.token(
        await cast.must('passwordForgotVerifyCode', { body: { code, forgotPasswordToken: token.token } }),
        'accountResetToken',
      );
    const tokens = { bob: await handIn(asked.bob), ann: await handIn(asked.ann) };
    const renewed = { ann: cast.withPassword(ann, cast.hex()), bob: cast.withPassword(bob, cast.hex()) };
    check.succeeds(ACCEPTED, await cast.call('accountReset', cast.resetCall(tokens.ann, renewed.ann)));
    check.succeeds(NEW, await cast.tryLogin(renewed.ann));
    check.succeeds(ACCEPTED, await cast.call('accountReset', cast.resetCall(tokens.bob, renewed.bob)));
    for (const person of [renewed.bob, renewed.ann]) check.succeeds(NEW, await cast.tryLogin(person));
  },
});
