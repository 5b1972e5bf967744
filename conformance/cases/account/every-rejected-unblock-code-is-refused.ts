import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';

const LAW = 'account-login-reject-unblock-code/every-rejected-code-is-refused';
const LATER = 'account-login/unblock-code-lifts-the-block';

/**
 * Two codes are rejected one after the other, and others lift the block in between. It is brought about anew each time,
 * since a good code may have ended it: then a bad one would be of no account.
 */
export default defineCase({
  requirements: [LAW, LATER],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const ann = await cast.verifiedAccount();
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    const rejected: string[] = [];
    for (const _which of ['first', 'second']) {
      await whileCustomsRule(cast, customs, ruling, async () => {
        requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
        const code = await mailedUnblockCode(cast, ann);
        rejected.push(code);
        await cast.must('accountLoginRejectUnblockCode', { body: { uid: ann.uid, unblockCode: code } });
        const answers = [];
        for (const each of rejected) answers.push(await loginWith(cast, ann, each));
        const login = await loginWith(cast, ann, await mailedUnblockCode(cast, ann));
        check.succeeds(LATER, login);
        check.control(login);
        // As good as no code, or a wrong one: the block stands (114, 125) or the code is found fault with (127).
        for (const answer of answers) check.errno(LAW, answer, [127, 114, 125]);
      });
    }
  },
});
