import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { finishCall, proofOf, REFUSING_A_LOGIN, startCall, startOf } from '../../cast/srp-login.js';
import { errnosOfTheDestroyed } from '../../judging/expected-errno.js';

const LAW = 'account-destroy/tokens-stay-dead-for-the-next-account';
const NO_ACCOUNT = 'recovery-email-verify-code/errno-102';
const RANDOM = 'recovery-email-verify-code/code-is-random';
const OF_UID = 'recovery-email-verify-code/code-belongs-to-its-uid';

export default defineCase({
  requirements: [LAW, NO_ACCOUNT, RANDOM, OF_UID],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const formerCode = await cast.verify(ann);
    const { token: forgot, code } = await cast.forgot(ann);
    const { accountReset, keyFetch } = await cast.beginChange(ann);
    const begun = startOf(await cast.must('authStart', startCall(ann.email)));
    const authToken = await cast.authToken(ann);
    await cast.destroy(ann);
    const again = await cast.account({}, cast.withPassword(ann, cast.hex()));
    const newCode = await cast.mailedCode(again);
    const handIn = (uid: string, given: string) => cast.call('recoveryEmailVerifyCode', { body: { uid, code: given } });
    const ofTheFormer = await handIn(ann.uid, formerCode);
    const withTheFormerCode = await handIn(again.uid, formerCode);
    check.control(await handIn(again.uid, newCode));
    check.errno(NO_ACCOUNT, ofTheFormer, 102);
    const differ = newCode !== formerCode;
    check.that(RANDOM, differ, 'another code than that of the former account', differ ? 'another' : 'the same');
    check.errno(OF_UID, withTheFormerCode, 105);
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
    for (const attempt of attempts) {
      const answer = await attempt();
      check.errno(LAW, answer, errnosOfTheDestroyed(answer.operation));
    }
    const submitted = await submit(cast, { token: forgot }, code);
    check.errno(LAW, submitted, [...errnosOfTheDestroyed(submitted.operation), 105]);
    const finished = await cast.call('authFinish', finishCall(begun, proofOf(begun, ann, cast.secret())));
    check.errno(LAW, finished, REFUSING_A_LOGIN);
    check.succeeds(LAW, await cast.useSession(again.session));
  },
});
