import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const BY_DEFAULT = 'account-reset/no-session-token-by-default';
const ON_FALSE = 'account-reset/no-session-token-on-false';
const EMPTY = 'account-reset/empty-object-without-session-token';
const KEYS = 'account-reset/keys-alone-give-an-empty-object';

export default defineCase({
  requirements: [BY_DEFAULT, ON_FALSE, EMPTY, KEYS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const first = await resetPassword(cast, await cast.verifiedAccount());
    const silent = fieldsOf(first.answer).sessionToken === undefined;
    check.that(BY_DEFAULT, silent, 'no sessionToken', fieldNames(first.answer), first.answer);
    check.that(EMPTY, isEmpty(first.answer), 'an empty JSON object', fieldNames(first.answer), first.answer);

    const second = await resetPassword(cast, first.person, { keys: true, body: { sessionToken: false } });
    const none = fieldsOf(second.answer).sessionToken === undefined;
    check.that(ON_FALSE, none, 'no sessionToken', fieldNames(second.answer), second.answer);
    check.that(KEYS, isEmpty(second.answer), 'an empty JSON object', fieldNames(second.answer), second.answer);
  },
});

function isEmpty({ response }: Answered): boolean {
  return JSON.stringify(response.json) === '{}';
}

/** Names alone: the values would be tokens. */
function fieldNames(answer: Answered): string {
  return Object.keys(fieldsOf(answer)).join(', ') || 'no fields';
}
