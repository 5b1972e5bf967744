import { defineCase } from '../../case.js';
import { creationBody } from '../../cast/key-server-login.js';
import { Blocked } from '../../stops.js';
import { type Answered, errorNumbersOf } from '../../wire/exchange.js';

const STATUS = 'api/client-failure-status-is-4xx';
const JSON_BODY = 'api/failure-has-a-json-body';
const CODE = 'api/error-code-is-stable';

/** The first second of 1970, as ts. */
const LONG_AGO = 1;

/**
 * What is wrong with an address and not with its form, each met twice, and a signature of long ago. No line says that any
 * of it is refused, so a server may serve it; but all error responses have one form.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [STATUS, JSON_BODY, CODE],
  async run({ cast, check }) {
    const ann = await cast.account();
    const email = cast.address();
    check.control(await cast.call('sessionAuthStart', { body: { email: ann.email } }));
    const faults: (() => Promise<Answered>)[] = [
      () => cast.call('sessionAuthStart', { body: {} }),
      () => cast.call('sessionAuthStart', { body: { email } }),
      () => cast.call('passwordForgotSendCode', { body: { email } }),
      () => cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code: cast.hex(16) } }),
      () => cast.call('accountCreate', { body: creationBody({ ...cast.person(), email: ann.email }) }),
      () => cast.call('sessionStatus', { as: ann.session, hawk: { ts: LONG_AGO } }),
    ];
    let judged = 0;
    for (const fault of faults) {
      const [first, second] = [await fault(), await fault()];
      if ([first, second].some(({ response }) => response.status < 400)) continue;
      for (const answer of [first, second]) {
        check.refused(STATUS, answer);
        const isJson = answer.response.json !== undefined;
        check.that(JSON_BODY, isJson, 'a JSON body', isJson ? 'a JSON body' : 'a body that is no JSON', answer);
      }
      // Whether a failure has a code is the business of another requirement.
      if (errorNumbersOf(first).length === 0) continue;
      judged += 1;
      check.equal(CODE, errorNumbersOf(second), errorNumbersOf(first), second);
    }
    if (judged === 0) throw new Blocked('no failure has a code', 'api/failure-has-an-error-code');
  },
});
