import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';

const LAW = 'account-login/unblock-code-of-another-account-is-refused';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const ann = await cast.verifiedAccount();
    const bob = await cast.verifiedAccount();
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      const foreign = await loginWith(cast, ann, await mailedUnblockCode(cast, bob));
      // Asked for afterwards: a code of another account may use up those that are there.
      check.control(await loginWith(cast, ann, await mailedUnblockCode(cast, ann)));
      check.errno(LAW, foreign, 127);
    });
  },
});
