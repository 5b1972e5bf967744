import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'account-recovery-methods-send-code/mails-each-time';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.sendCode(ann);
    await cast.mailedCode(ann);
    const again = await cast.sendCode(ann);
    const came = (await ifItComes(cast.mailedCode(ann))) !== undefined;
    check.that(LAW, came, 'a mail with a code for the second request as well', came ? 'it came' : 'none came', again);
  },
});
