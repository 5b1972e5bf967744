import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'password-change-finish/keys-alone-give-an-empty-object';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const { answer } = await changePassword(cast, await cast.account(), { keys: true });
    // Names alone: the values would be tokens.
    const names = Object.keys(fieldsOf(answer)).join(', ') || 'no fields';
    check.that(LAW, JSON.stringify(answer.response.json) === '{}', 'an empty JSON object', names, answer);
  },
});
