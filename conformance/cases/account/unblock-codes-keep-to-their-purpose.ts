import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { mailsWith } from '../../cast/leaks.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode, nextUnblockCode } from '../../cast/unblocking.js';
import { nearlyTheSame } from '../../requests/other-values.js';

const NO_PASSWORD = 'account-login/unblock-code-replaces-no-password';
const NEARLY = 'account-login/refuses-an-unblock-code-that-is-nearly-right';
const MAILS = 'account-login-send-unblock-code/mails-an-unblock-code';
const SENT = 'account-login-send-unblock-code/leaves-the-codes-of-others';
const ALONE = 'account-login-send-unblock-code/mails-no-other-account';
const REJECTED = 'account-login-reject-unblock-code/leaves-the-codes-of-others';

/** Ann's address is blocked. Bob, who is not, and whose address is not verified, asks for codes and rejects them, hers too. */
export default defineCase({
  requirements: [NO_PASSWORD, NEARLY, MAILS, SENT, ALONE, REJECTED],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.account()];
    await cast.mailedCode(bob);
    const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      const anns = await mailedUnblockCode(cast, ann);
      const sent = await cast.must('accountLoginSendUnblockCode', { body: { email: bob.email } });
      const bobs = await ifItComes(nextUnblockCode(cast, bob.email));
      const words = bobs === undefined ? 'none came in time' : 'it came';
      check.that(MAILS, bobs !== undefined, 'a mail with an unblock code to an unverified address too', words, sent);
      const leaked = await mailsWith(cast, bob, anns);
      check.that(ALONE, leaked === 0, 'no mail with the code to another account', `${leaked} such mails`);
      check.succeeds(SENT, await loginWith(cast, ann, anns));

      const reject = (unblockCode: string) =>
        cast.call('accountLoginRejectUnblockCode', { body: { uid: bob.uid, unblockCode } });
      const spared = await mailedUnblockCode(cast, ann);
      if (bobs !== undefined) check.control(await reject(bobs));
      await reject(spared);
      check.succeeds(REJECTED, await loginWith(cast, ann, spared));

      const guessed = { ...ann, authPW: cast.hex() };
      // With the code the password is what is wrong; a server may look at the block once more.
      check.errno(
        NO_PASSWORD,
        await loginWith(cast, guessed, await mailedUnblockCode(cast, ann)),
        [103, 114, 125, 127],
      );
    });
    // Anew, since a good code may have ended the block: then a bad one would be of no account.
    await whileCustomsRule(cast, customs, ruling, async () => {
      requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
      const attempts = [];
      for (const at of [0, 1, 2, 3]) {
        // A code for each: a wrong one may use the right one up, which nothing forbids.
        const code = await mailedUnblockCode(cast, ann);
        attempts.push(await loginWith(cast, ann, nearlyTheSame(code)[at] ?? ''));
      }
      check.control(await loginWith(cast, ann, await mailedUnblockCode(cast, ann)));
      for (const attempt of attempts) check.errno(NEARLY, attempt, [127, 107, 114, 125]);
    });
  },
});
