import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const KNOWN = 'account-status-post/known-email-exists';
const UNKNOWN = 'account-status-post/unknown-email-does-not-exist';

export default defineCase({
  requirements: [KNOWN, UNKNOWN],
  async run({ cast, check }) {
    const { email } = await cast.account();
    const known = await cast.call('accountStatusPost', { body: { email } });
    check.succeeds(KNOWN, known);
    check.equal(KNOWN, fieldsOf(known).exists, true, known);

    const unknown = await cast.call('accountStatusPost', { body: { email: cast.person().email } });
    check.succeeds(UNKNOWN, unknown);
    check.equal(UNKNOWN, fieldsOf(unknown).exists, false, unknown);
  },
});
