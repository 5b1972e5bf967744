import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, nextUnblockCode } from '../../cast/unblocking.js';

const LAW = 'account-login-send-unblock-code/mails-each-time';

/** Two codes, each of them asked for and used before the next. */
export default defineCase({
  requirements: [LAW],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const ann = await cast.verifiedAccount();
    await cast.inbox.all(ann.email);
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      for (const which of ['first', 'second']) {
        const sent = await cast.must('accountLoginSendUnblockCode', { body: { email: ann.email } });
        const code = await ifItComes(nextUnblockCode(cast, ann.email));
        // That it is an unblock code shows in its use.
        if (code !== undefined) check.control(await loginWith(cast, ann, code));
        check.that(
          LAW,
          code !== undefined,
          `a ${which} mail with an unblock code`,
          code === undefined ? 'none came in time' : 'a mail with a code that lifted the block',
          sent,
        );
      }
    });
  },
});
