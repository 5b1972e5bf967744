import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

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
    // Of each kind one that shows that it would be accepted, and one that is kept until the account is gone. The latest
    // of a kind is kept, because no line says that the earlier ones stay good.
    check.control(await cast.tryLogin(ann));
    check.control(await cast.call('sessionCreate', { as: await cast.authToken(ann), body: {} }));
    const { accountReset } = await cast.beginChange(ann);
    const own = await cast.authToken(ann);
    const authToken = await cast.authToken(ann);
    const kept = await start();
    check.control(await cast.call('accountDestroy', { as: own, body: {} }));

    // "All stored data is erased": nobody can know such a token any more, which is what errno 110 says.
    check.errno(OWN, await cast.call('accountDestroy', { as: own, body: {} }), 110);
    check.errno(AUTH, await cast.call('sessionCreate', { as: authToken, body: {} }), 110);
    const reset = cast.resetCall(accountReset, cast.withPassword(ann, cast.hex()));
    check.errno(RESET, await cast.call('accountReset', reset), 110);
    // The ledger's reading: the account, the parameter or the token.
    const finished = await cast.call('authFinish', finishCall(kept, proofOf(kept, ann, cast.secret())));
    check.errno(SRP, finished, [110, 107, 102]);
  },
});
