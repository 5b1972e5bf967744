import { defineCase } from '../../case.js';
import { submit, triesOf } from '../../cast/forgotten-password.js';
import { Blocked } from '../../stops.js';

const LAW = 'password-forgot-verify-code/code-must-be-that-of-the-token';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const anns = await cast.forgot(await cast.verifiedAccount());
    const bob = await cast.verifiedAccount();
    const bobs = await cast.forgot(bob);
    if (anns.code === bobs.code) throw new Blocked('both accounts happened to get the same code');
    const foreign = await submit(cast, bobs, anns.code);
    // The foreign code may have cost the only try.
    const good = triesOf(bobs.answer) === 1 ? await cast.forgot(bob) : bobs;
    const own = await submit(cast, good, good.code);
    if (foreign.response.status !== 200) check.control(own);
    check.errno(LAW, foreign, 105);
  },
});
