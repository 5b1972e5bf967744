import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-reset/keys-alone-give-an-empty-object';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const { answer } = await resetPassword(cast, await cast.verifiedAccount(), { keys: true });
    // Names alone: the values would be tokens.
    const names = Object.keys(fieldsOf(answer)).join(', ') || 'no fields';
    check.that(LAW, JSON.stringify(answer.response.json) === '{}', 'an empty JSON object', names, answer);
  },
});
