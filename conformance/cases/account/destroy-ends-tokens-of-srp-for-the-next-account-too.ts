import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

const LAW = 'account-destroy/tokens-stay-dead-for-the-next-account';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { token: forgot, code } = await cast.forgot(ann);
    const { accountReset, keyFetch } = await cast.beginChange(ann);
    const begun = startOf(await cast.must('authStart', startCall(ann.email)));
    const authToken = await cast.authToken(ann);
    await cast.destroy(ann);
    const again = await cast.account({}, cast.withPassword(ann, cast.hex()));
    await cast.verify(again);
    check.control(await cast.useSession(again.session));

    // "All stored data is erased": the address is the same again, and no token that was given out for it is known.
    const stranger = cast.withPassword(again, cast.hex());
    const attempts = [
      () => cast.useSession(ann.session),
      () => cast.call('accountKeys', { as: ann.keyFetch }),
      () => cast.call('accountKeys', { as: keyFetch }),
      () => cast.useForgotToken(forgot, ann.email),
      () => cast.call('accountReset', cast.resetCall(accountReset, stranger)),
      () => cast.call('sessionCreate', { as: authToken, body: {} }),
      () => cast.call('passwordChangeStart', { as: authToken, body: {} }),
      () => cast.call('accountDestroy', { as: authToken, body: {} }),
    ];
    for (const attempt of attempts) check.errno(LAW, await attempt(), 110);
    check.errno(LAW, await submit(cast, { token: forgot }, code), [110, 105]);
    const finished = await cast.call('authFinish', finishCall(begun, proofOf(begun, ann, cast.secret())));
    check.errno(LAW, finished, [110, 107, 102, 103]);
    check.succeeds(LAW, await cast.useSession(again.session));
  },
});
