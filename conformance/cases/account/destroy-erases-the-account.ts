import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { requireRefusal } from '../../cast/refusal.js';
import { hasOperation } from '../../requests/has-operation.js';
import { brokenOnTheWay } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const GONE = 'account-destroy/account-does-not-exist-afterwards';
const NO_LOGIN = 'account-destroy/login-is-refused-afterwards';
const FREE = 'account-destroy/address-can-be-used-again';
const UNIQUE = 'account-create/uid-is-unique';
const KNOWN = 'account-status/known-uid-exists';

export default defineCase({
  requirements: [NO_LOGIN, FREE, UNIQUE],
  whereKnown: [GONE, KNOWN],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const askStatus = () => cast.must('accountStatus', { query: { uid: ann.uid } });
    const tellsOfAccounts = hasOperation(edition, 'accountStatus');
    if (tellsOfAccounts && fieldsOf(await askStatus()).exists !== true)
      throw brokenOnTheWay('the account is not there', 'account-status/known-uid-exists');
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

    // The address need not be verified for that.
    const bob = await cast.accountAlone();
    await cast.destroy(bob);
    const again = await cast.tryCreate(bob);
    check.succeeds(FREE, again);
    cast.remember(bob);
    const uid = text(again, 'uid');
    const isNew = uid !== bob.uid;
    check.that(UNIQUE, isNew, 'another uid than that of the former account', isNew ? 'another one' : 'the same', again);
    if (!tellsOfAccounts) return;
    const status = await cast.must('accountStatus', { query: { uid } });
    check.equal(KNOWN, fieldsOf(status).exists, true, status);
  },
});
