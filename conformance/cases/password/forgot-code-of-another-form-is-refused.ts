import { defineCase } from '../../case.js';
import type { Forgotten } from '../../cast/account-cast.js';
import { nothingLike } from '../../requests/other-values.js';

const LAW = 'password-forgot-verify-code/refuses-a-wrong-code';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const submit = ({ token }: Forgotten, code: string) =>
      cast.call('passwordForgotVerifyCode', { body: { code, forgotPasswordToken: token.token } });
    const attempts = [];
    let forgotten = await cast.forgot(ann);
    for (const at of nothingLike(forgotten.code).keys()) {
      attempts.push(await submit(forgotten, nothingLike(forgotten.code)[at] ?? ''));
      // A token for each, which a wrong code may cost.
      forgotten = await cast.forgot(ann);
    }
    check.control(await submit(forgotten, forgotten.code));
    for (const attempt of attempts) check.refused(LAW, attempt);
  },
});
