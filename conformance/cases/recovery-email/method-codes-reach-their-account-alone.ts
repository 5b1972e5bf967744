import { defineCase } from '../../case.js';
import { mailsWith } from '../../cast/leaks.js';
import { Blocked } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const METHOD = 'account-recovery-methods-send-code/mails-no-other-account';
const FORGOTTEN = 'password-forgot-send-code/mails-no-other-account';

/** Ann is mailed two codes between Bob, who was there before her, and Carl, who came after. */
export default defineCase({
  requirements: [METHOD, FORGOTTEN],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [bob, ann, carl] = [await cast.accountAlone(), await cast.account(), await cast.accountAlone()];
    const others = [bob, carl];
    // What stands in the mails from before as well, which no line describes, is no code.
    for (const other of others) await cast.forgot(other);
    const counted = () => Promise.all(others.map(async ({ email }) => (await cast.inbox.all(email)).length));
    let before = await counted();
    const judge = async (law: string, code: string, cause: Answered) => {
      for (const [place, other] of others.entries()) {
        // A mail that the other one asks for shows that one from before would have come by now.
        await cast.forgot(other);
        const found = await mailsWith(cast, other, code, before[place]);
        if ((await mailsWith(cast, other, code)) > found)
          throw new Blocked('what was taken for the code stands in mails from before it was made as well');
        check.that(law, found === 0, 'no mail with the code to another account', `${found} such mails`, cause);
      }
    };
    const sent = await cast.sendCode(ann);
    await judge(METHOD, await cast.mailedCode(ann), sent);
    before = await counted();
    const { code, answer } = await cast.forgot(ann);
    await judge(FORGOTTEN, code, answer);
  },
});
