import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';

const LAW = 'password-forgot-verify-code/consumed-token-is-refused';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const forgotten = await cast.forgot(ann);
    const accepted = await submit(cast, forgotten, forgotten.code);
    check.control(accepted);
    const authPW = cast.hex();
    cast.remember({ ...ann, authPW });
    await cast.must('accountReset', { as: cast.token(accepted, 'accountResetToken'), body: { authPW } });
    check.errno(LAW, await submit(cast, forgotten, forgotten.code), [110, 105]);
  },
});
