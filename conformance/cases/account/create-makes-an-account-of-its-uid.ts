import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { requireRefusal } from '../../cast/refusal.js';
import { startCall } from '../../cast/srp-login.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';

const LAW = 'account-create/account-exists-afterwards';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = cast.person();
    // Who asked for the account before it was there finds it afterwards all the same.
    const start = () => cast.call('authStart', startCall(ann.email));
    const send = () => cast.call('passwordForgotSendCode', { body: { email: cast.written(ann.email) } });
    for (const ask of [start, send]) requireRefusal(await ask(), [102], 'a request for an account that is not there');
    const created = await cast.tryCreate(ann);
    check.control(created);
    cast.remember(ann);
    check.succeeds(LAW, await start());
    const { session } = await cast.signIn(ann);

    await requireUnverified(cast, session);
    // The one request that names an account by its uid: what it does to that account, a session sees.
    const code = await cast.mailedCode(ann);
    const answer = await cast.call('recoveryEmailVerifyCode', { body: { uid: text(created, 'uid'), code } });
    check.succeeds(LAW, answer);
    const { verified, answer: status } = await verificationFacts(cast, session);
    check.equal(LAW, verified, true, status);
    check.succeeds(LAW, await send());
  },
});
