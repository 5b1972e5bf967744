import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-destroy/tokens-stay-dead-for-the-next-account';
const CODE = 'password-forgot-verify-code/code-must-be-that-of-the-token';

export default defineCase({
  requirements: [LAW, CODE],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const reset = await cast.resetToken(ann);
    const { token: forgot, code } = await cast.forgot(ann);
    const { keyFetch, passwordChange } = await cast.beginChange(ann);
    await cast.destroy(ann);
    const again = await cast.account({ keys: true }, cast.withPassword(ann, cast.hex()));
    await cast.verify(again);
    check.control(await cast.useSession(again.session));

    // "All stored data is erased": the address is the same again, and no token that was given out for it is known.
    const stranger = cast.withPassword(again, cast.hex());
    const attempts = [
      () => cast.useSession(ann.session),
      () => cast.call('accountKeys', { as: credentialOf(ann) }),
      () => cast.call('accountKeys', { as: keyFetch }),
      () => cast.useForgotToken(forgot),
      () => cast.call('accountReset', cast.resetCall(reset, stranger)),
      () =>
        cast.call('passwordChangeFinish', {
          as: passwordChange,
          body: { authPW: stranger.authPW, wrapKb: cast.hex() },
        }),
    ];
    for (const attempt of attempts) check.errno(LAW, await attempt(), 110);
    const forgotten = await cast.forgot(again);
    if (forgotten.code !== code) check.errno(CODE, await submit(cast, forgotten, code), 105);
  },
});
