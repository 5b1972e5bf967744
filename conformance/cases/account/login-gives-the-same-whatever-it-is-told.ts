import { defineCase } from '../../case.js';
import { CLIENT_ID, SERVICE } from '../../requests/good-values.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-login/optional-parameters-change-nothing-else';
const OTHERS = 'account-login/other-sessions-survive';

/** What a login may be told besides (lines 334, 335). */
const TOLD: readonly Readonly<Record<string, string>>[] = [
  { reason: 'reconnect' },
  { service: SERVICE },
  { reason: 'login', service: CLIENT_ID },
  { reason: 'reconnect', service: SERVICE },
];

/** Several sign-ins in a row, each with and without keys. */
export default defineCase({
  requirements: [LAW, OTHERS],
  async run({ cast, check }) {
    const { email, authPW, uid, session } = await cast.account();
    const presence = (answer: Answered, field: string, due: boolean) => {
      const given = fieldsOf(answer)[field] !== undefined;
      check.that(LAW, given === due, due ? `a ${field}` : `no ${field}`, given ? `a ${field}` : `no ${field}`, answer);
    };
    for (const told of TOLD) {
      for (const keys of [true, false]) {
        const body = { email, authPW, ...told };
        const answer = await cast.must('accountLogin', { ...(keys ? { query: { keys } } : {}), body });
        check.equal(LAW, fieldsOf(answer).uid, uid, answer);
        const status = await cast.useSession(cast.token(answer, 'sessionToken'));
        check.succeeds(LAW, status);
        check.equal(LAW, fieldsOf(status).uid, uid, status);
        presence(answer, 'keyFetchToken', keys);
        if (!keys || fieldsOf(answer).verified === false) presence(answer, 'verificationReason', keys);
      }
    }
    check.succeeds(OTHERS, await cast.useSession(session));
  },
});
