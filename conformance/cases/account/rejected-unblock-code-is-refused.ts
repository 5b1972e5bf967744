import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';

const LAW = 'account-login-reject-unblock-code/rejected-code-is-refused';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    // An address that waits for its verification can be blocked as well.
    for (const ann of [await cast.verifiedAccount(), await cast.account()]) {
      const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
      await whileCustomsRule(cast, customs, ruling, async () => {
        requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
        const code = await mailedUnblockCode(cast, ann);
        await cast.must('accountLoginRejectUnblockCode', { body: { uid: ann.uid, unblockCode: code } });
        const rejected = await loginWith(cast, ann, code);
        // Later, since a block that a good code lifted may be over: then a bad one would be of no account.
        check.control(await loginWith(cast, ann, await mailedUnblockCode(cast, ann)));
        // As good as no code, or a wrong one: the block stands (114, 125) or the code is found fault with (127).
        check.errno(LAW, rejected, [127, 114, 125]);
      });
    }
  },
});
