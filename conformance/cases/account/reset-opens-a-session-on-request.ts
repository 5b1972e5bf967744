import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';
import { fieldsOf } from '../../wire/exchange.js';

const GIVEN = {
  sessionToken: 'account-reset/session-token-on-request',
  keyFetchToken: 'account-reset/key-fetch-token-on-request',
  authAt: 'account-reset/auth-at-comes-with-the-session-token',
  verified: 'account-reset/verified-comes-with-the-session-token',
};
const UID = 'account-reset/uid-stays-the-same';
const LIVE = 'account-reset/session-token-is-live';
const KEYS = 'account-reset/key-fetch-token-fetches-keys';

export default defineCase({
  requirements: [...Object.values(GIVEN), UID, LIVE, KEYS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { person, answer } = await resetPassword(cast, ann, { keys: true, body: { sessionToken: true } });
    for (const [field, law] of Object.entries(GIVEN)) {
      const given = fieldsOf(answer)[field] !== undefined;
      check.that(law, given, `a field ${field}`, given ? `a field ${field}` : `no ${field}`, answer);
    }
    check.equal(UID, fieldsOf(answer).uid, ann.uid, answer);

    const session = cast.token(answer, 'sessionToken');
    const status = await cast.call('sessionStatus', { as: session });
    check.succeeds(LIVE, status);
    check.equal(LIVE, fieldsOf(status).uid, ann.uid, status);

    const keyFetch = cast.token(answer, 'keyFetchToken');
    await cast.confirm(person, session, answer);
    check.succeeds(KEYS, await cast.call('accountKeys', { as: keyFetch }));
  },
});
