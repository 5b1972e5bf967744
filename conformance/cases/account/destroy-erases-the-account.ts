import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const GONE = 'account-destroy/account-does-not-exist-afterwards';
const NO_LOGIN = 'account-destroy/login-is-refused-afterwards';
const FREE = 'account-destroy/address-can-be-used-again';

export default defineCase({
  requirements: [GONE, NO_LOGIN, FREE],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { uid, email, authPW } = ann;
    const exists = await cast.must('accountStatus', { query: { uid } });
    if (fieldsOf(exists).exists !== true)
      throw new Blocked('the account is not there', 'account-status/known-uid-exists');
    check.control(await cast.call('accountLogin', { body: { email, authPW } }));
    const taken = await cast.call('accountCreate', { body: { email, authPW } });
    requireRefusal(taken, [101], 'the creation of a second account with a verified address');
    await cast.must('accountDestroy', { body: { email, authPW } });

    const status = await cast.call('accountStatus', { query: { uid } });
    check.succeeds(GONE, status);
    check.equal(GONE, fieldsOf(status).exists, false, status);
    check.errno(NO_LOGIN, await cast.call('accountLogin', { body: { email, authPW } }), 102);
    const again = await cast.call('accountCreate', { body: { email, authPW } });
    check.succeeds(FREE, again);
    cast.remember(ann);
  },
});
