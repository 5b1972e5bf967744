import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { Blocked } from '../../stops.js';

const LIFTS = 'account-login/unblock-code-lifts-the-block';
const WRONG = 'account-login/errno-127';

export default defineCase({
  requirements: [LIFTS, WRONG],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const ann = await cast.verifiedAccount();
    check.control(await loginWith(cast, ann));
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      const code = await mailedUnblockCode(cast, ann);
      const wrong = await loginWith(cast, ann, anotherOfItsKind(code));
      // A wrong code may use the right one up, which nothing forbids: another one is asked for.
      const lifted = await loginWith(cast, ann, await mailedUnblockCode(cast, ann));
      check.succeeds(LIFTS, lifted);
      if (lifted.response.status !== 200) throw new Blocked('no code lifts the block', LIFTS);
      check.errno(WRONG, wrong, 127);
    });
  },
});
