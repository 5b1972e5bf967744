import { defineCase } from '../../case.js';
import { whileCustomsRule } from '../../cast/customs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { loginWith, mailedUnblockCode } from '../../cast/unblocking.js';
import { SERVICE } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LIFTS = 'account-login/unblock-code-lifts-the-block';
const REST = 'account-login/optional-parameters-change-nothing-else';

/** What a login may be told beside the code (lines 334, 335). */
const TOLD = [{}, { reason: 'reconnect' }, { service: SERVICE }];

/** What comes out of a lifted block is compared with what every sign-in gives. */
export default defineCase({
  requirements: [LIFTS, REST],
  needs: ['mailbox', 'customs'],
  async run({ cast, check, adapters: { customs } }) {
    // The address of the one in the middle is not verified.
    const people = [await cast.verifiedAccount(), await cast.account(), await cast.verifiedAccount()];
    for (const [index, ann] of people.entries()) {
      const told = TOLD[index];
      const ruling = { email: ann.email, ruling: 'blocked, email unblocks' } as const;
      await whileCustomsRule(cast, customs, ruling, async () => {
        requireRefusal(await loginWith(cast, ann), [114, 125], 'a login without a code while the address is blocked');
        const { email, authPW } = ann;
        const unblockCode = await mailedUnblockCode(cast, ann);
        const body = { email, authPW, unblockCode, ...told };
        const lifted = await cast.call('accountLogin', { query: { keys: true }, body });
        check.succeeds(LIFTS, lifted);
        if (lifted.response.status !== 200) throw new Blocked('the code lets nobody in', LIFTS);
        check.equal(REST, fieldsOf(lifted).uid, ann.uid, lifted);
        const hasToken = fieldsOf(lifted).keyFetchToken !== undefined;
        check.that(REST, hasToken, 'a keyFetchToken', hasToken ? 'a keyFetchToken' : 'none', lifted);
        const status = await cast.useSession(cast.token(lifted, 'sessionToken'));
        check.succeeds(REST, status);
        check.equal(REST, fieldsOf(status).uid, ann.uid, status);
      });
    }
  },
});
