import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';

const SINGLE_USE = 'password-change-finish/token-single-use-after-success';
const OTHERS = 'password-change-start/change-token-is-accepted-by-finish';

/** Ann changes her password three times while Bob is in the middle of it. */
export default defineCase({
  requirements: [SINGLE_USE, OTHERS],
  async run({ cast, check }) {
    let ann = await cast.account();
    const bob = await cast.account();
    const { passwordChange: bobs } = await cast.beginChange(bob);
    const finish = (call: Call) => cast.call('passwordChangeFinish', call);
    const used: Call[] = [];
    for (const _round of [1, 2, 3]) {
      const { passwordChange: as } = await cast.beginChange(ann);
      for (const call of used) check.errno(SINGLE_USE, await finish(call), 110);
      ann = cast.withPassword(ann, cast.hex());
      cast.remember(ann);
      const call = { as, body: { authPW: ann.authPW, wrapKb: cast.hex() } };
      check.control(await finish(call));
      used.push(call);
      for (const each of used) check.errno(SINGLE_USE, await finish(each), 110);
    }
    const renewed = cast.withPassword(bob, cast.hex());
    cast.remember(renewed);
    check.succeeds(OTHERS, await finish({ as: bobs, body: { authPW: renewed.authPW, wrapKb: cast.hex() } }));
  },
});
