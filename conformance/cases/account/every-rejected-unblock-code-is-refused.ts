import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';

const LAW = 'account-login-reject-unblock-code/every-rejected-code-is-refused';
const LATER = 'account-login/unblock-code-lifts-the-block';

/** Three codes: two are rejected one after the other, and one lifts the block in between. */
export default defineCase({
  requirements: [LAW, LATER],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const ann = await cast.verifiedAccount();
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      const rejected = [];
      for (const which of ['first', 'second']) {
        const code = await mailedUnblockCode(cast, ann);
        rejected.push(code);
        await cast.must('accountLoginRejectUnblockCode', { body: { uid: ann.uid, unblockCode: code } });
        if (which === 'second') continue;
        const login = await loginWith(cast, ann, await mailedUnblockCode(cast, ann));
        check.succeeds(LATER, login);
        check.control(login);
      }
      // As good as no code, or a wrong one: the block stands (125) or the code is found fault with (127).
      for (const code of rejected) check.errno(LAW, await loginWith(cast, ann, code), [127, 125]);
    });
  },
});
