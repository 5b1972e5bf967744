import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { methodOf } from '../../cast/recovery-methods.js';

const STATUS = 'api/client-failure-status-is-4xx';
const JSON_BODY = 'api/failure-has-a-json-body';
const STAYS = 'account-recovery-methods-verify-code/method-stays-verified';

/** No line says whether a code or a token is good for a second time; but all error responses have one form. */
export default defineCase({
  casts: ['key-server'],
  requirements: [STATUS, JSON_BODY, STAYS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const { email, session } = ann;
    const twice = async (operation: string, call: Call) => {
      check.control(await cast.call(operation, call));
      const again = await cast.call(operation, call);
      if (again.response.status < 400) return;
      check.refused(STATUS, again);
      const isJson = again.response.json !== undefined;
      check.that(JSON_BODY, isJson, 'a JSON body', isJson ? 'a JSON body' : 'a body that is no JSON', again);
    };

    const code = await cast.verify(ann);
    const again = await cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } });
    if (again.response.status >= 400) check.refused(STATUS, again);
    const { method, answer } = await methodOf(cast, { email, session });
    check.equal(STAYS, method.verified, true, answer);
    await twice('accountKeys', { as: ann.keyFetch });
    for (const name of EXCHANGE_NAMES) {
      const { start } = await begin(cast, name, ann);
      await twice(EXCHANGES[name].finish, finishCall(start, prove(cast, start, ann)));
    }
    await twice('sessionDestroy', { as: (await cast.signIn(ann)).session, body: {} });
    const forgotten = await cast.forgot(ann);
    await twice('passwordForgotVerifyCode', {
      body: { code: forgotten.code, forgotPasswordToken: forgotten.token.token },
    });
    // No line says that the first session is still there.
    const { accountReset } = await cast.beginChange({ ...ann, ...(await cast.signIn(ann)) });
    await twice('accountReset', cast.resetCall(accountReset, cast.withPassword(ann, cast.hex())));
  },
});
