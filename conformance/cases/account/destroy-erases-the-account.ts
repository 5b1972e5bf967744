import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { hasOperation } from '../../requests/has-operation.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const GONE = 'account-destroy/account-does-not-exist-afterwards';
const NO_LOGIN = 'account-destroy/login-is-refused-afterwards';
const FREE = 'account-destroy/address-can-be-used-again';

export default defineCase({
  requirements: [NO_LOGIN, FREE],
  whereKnown: [GONE],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const askStatus = () => cast.must('accountStatus', { query: { uid: ann.uid } });
    const tellsOfAccounts = hasOperation(edition, 'accountStatus');
    if (tellsOfAccounts && fieldsOf(await askStatus()).exists !== true)
      throw new Blocked('the account is not there', 'account-status/known-uid-exists');
    check.control(await cast.tryLogin(ann));
    const taken = await cast.tryCreate(ann);
    requireRefusal(taken, [101], 'the creation of a second account with a verified address');
    await cast.destroy(ann);

    if (tellsOfAccounts) {
      const status = await cast.call('accountStatus', { query: { uid: ann.uid } });
      check.succeeds(GONE, status);
      check.equal(GONE, fieldsOf(status).exists, false, status);
    }
    check.errno(NO_LOGIN, await cast.tryLogin(ann), 102);
    check.succeeds(FREE, await cast.tryCreate(ann));
    cast.remember(ann);
  },
});
