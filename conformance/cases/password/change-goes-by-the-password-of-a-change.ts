import { defineCase } from '../../case.js';
import { goThrough } from '../../cast/key-server-exchanges.js';
import { proveAfterReset } from '../../cast/password-of-a-change.js';
import { isSuccessStatus } from '../../judging/success.js';
import { brokenOnTheWay } from '../../stops.js';

const NEW = 'password-change-auth-finish/right-proof-is-accepted';
const FORMER = 'password-change-auth-finish/password-from-before-a-reset-is-refused';

export default defineCase({
  requirements: [NEW, FORMER],
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const renewed = cast.withPassword(ann, cast.hex());
    const { halves } = await goThrough(cast, 'change', ann);
    // Whichever half is the accountResetToken: a reset that another token signs does nothing.
    let isReset = false;
    for (const token of [...halves].reverse()) {
      if (isReset) break;
      const as = cast.credential('accountResetToken', token);
      isReset = isSuccessStatus(await cast.call('accountReset', cast.resetCall(as, renewed)));
    }
    if (!isReset)
      throw brokenOnTheWay(
        'no token of the bundle resets',
        'account-reset/token-of-password-change-auth-finish-is-accepted',
      );
    const { ofTheNew, ofTheFormer } = await proveAfterReset(cast, ann, renewed);
    check.succeeds(NEW, ofTheNew);
    check.control(ofTheNew);
    check.refused(FORMER, ofTheFormer);
  },
});
