import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { Blocked } from '../../stops.js';

const LAW = 'password-forgot-verify-code/code-must-be-that-of-the-token';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const anns = await cast.forgot(await cast.verifiedAccount());
    const bobs = await cast.forgot(await cast.verifiedAccount());
    if (anns.code === bobs.code) throw new Blocked('both accounts happened to get the same code');
    const foreign = await submit(cast, bobs, anns.code);
    const own = await submit(cast, bobs, bobs.code);
    if (foreign.response.status !== 200) check.control(own);
    check.errno(LAW, foreign, 105);
  },
});
