import { defineCase } from '../../case.js';
import { mailedUnblockCode } from '../../cast/unblocking.js';
import { SERVICE } from '../../requests/good-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-login/optional-parameters-change-nothing-else';

/** Codes that were mailed to somebody whom nothing blocks. */
export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { email, authPW } = ann;
    const plain = await cast.call('accountLogin', { query: { keys: true }, body: { email, authPW } });
    check.control(plain);
    for (const told of [{}, { reason: 'reconnect', service: SERVICE }]) {
      const unblockCode = await mailedUnblockCode(cast, ann);
      const body = { email, authPW, unblockCode, ...told };
      const answer = await cast.call('accountLogin', { query: { keys: true }, body });
      check.succeeds(LAW, answer);
      check.equal(LAW, fieldsOf(answer).uid, ann.uid, answer);
      const hasToken = fieldsOf(answer).keyFetchToken !== undefined;
      check.that(LAW, hasToken, 'a keyFetchToken', hasToken ? 'a keyFetchToken' : 'none', answer);
      check.succeeds(LAW, await cast.useSession(cast.token(answer, 'sessionToken')));
    }
  },
});
