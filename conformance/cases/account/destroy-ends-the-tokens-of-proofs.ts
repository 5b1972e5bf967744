import { defineCase } from '../../case.js';
import { finishCall, proofOf, REFUSING_A_LOGIN, startCall, startOf } from '../../cast/srp-login.js';
import { errnosOfTheDestroyed } from '../../judging/expected-errno.js';
import type { Answered } from '../../wire/exchange.js';

const AUTH = 'account-destroy/auth-tokens-die';
const SRP = 'account-destroy/srp-tokens-die';
const RESET = 'account-destroy/account-reset-tokens-die';
const OWN = 'account-destroy/token-single-use-after-success';

export default defineCase({
  requirements: [AUTH, SRP, RESET, OWN],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const start = async () => startOf(await cast.must('authStart', startCall(ann.email)));
    // Of each kind one that shows that it would be accepted, and one that is kept until the account is gone. What destroys
    // it comes last, because no line says that a login leaves the earlier tokens good.
    check.control(await cast.tryLogin(ann));
    check.control(await cast.call('sessionCreate', { as: await cast.authToken(ann), body: {} }));
    const { accountReset } = await cast.beginChange(ann);
    const authToken = await cast.authToken(ann);
    const kept = await start();
    const own = await cast.authToken(ann);
    check.control(await cast.call('accountDestroy', { as: own, body: {} }));

    const refused = (law: string, answer: Answered) => check.errno(law, answer, errnosOfTheDestroyed(answer.operation));
    refused(OWN, await cast.call('accountDestroy', { as: own, body: {} }));
    refused(AUTH, await cast.call('sessionCreate', { as: authToken, body: {} }));
    const reset = cast.resetCall(accountReset, cast.withPassword(ann, cast.hex()));
    refused(RESET, await cast.call('accountReset', reset));
    const finished = await cast.call('authFinish', finishCall(kept, proofOf(kept, ann, cast.secret())));
    check.errno(SRP, finished, REFUSING_A_LOGIN);
  },
});
