import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';

const LAW = 'password-forgot-verify-code/canceled-token-is-refused';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = await cast.forgot(ann);
    const second = await cast.forgot(ann);
    const tooLate = await submit(cast, first, first.code);
    // Where the canceled token led to a reset, the living one may have gone with it.
    if (tooLate.response.status !== 200) check.control(await submit(cast, second, second.code));
    check.errno(LAW, tooLate, [110, 105]);
  },
});
