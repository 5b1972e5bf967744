import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const KNOWN = 'account-status/known-uid-exists';
const UNKNOWN = 'account-status/unknown-uid-does-not-exist';

export default defineCase({
  requirements: [KNOWN, UNKNOWN],
  async run({ cast, check }) {
    const { uid } = await cast.account();
    const known = await cast.call('accountStatus', { query: { uid } });
    check.succeeds(KNOWN, known);
    check.equal(KNOWN, fieldsOf(known).exists, true, known);

    const unknown = await cast.call('accountStatus', { query: { uid: cast.hex(16) } });
    check.succeeds(UNKNOWN, unknown);
    check.equal(UNKNOWN, fieldsOf(unknown).exists, false, unknown);
  },
});
