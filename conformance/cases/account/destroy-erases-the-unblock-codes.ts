import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';

const LAW = 'account-destroy/unblock-codes-are-erased';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const former = await cast.verifiedAccount();
    const kept = await mailedUnblockCode(cast, former);
    await cast.destroy(former);
    const ann = await cast.account({}, former);
    await cast.verify(ann);
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      const tooLate = await loginWith(cast, ann, kept);
      // Asked for afterwards: a code that is not good may use up those that are there.
      check.control(await loginWith(cast, ann, await mailedUnblockCode(cast, ann)));
      check.errno(LAW, tooLate, 127);
    });
  },
});
