import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { resetPassword } from '../../cast/reset.js';
import { verificationFacts } from '../../cast/verification-facts.js';

const SENT = 'password-change-finish/wrap-kb-is-the-one-sent';
const NEW = 'account-reset/wrap-kb-is-new';

/** The password is changed before the address is verified, and afterwards, of one account, reset as well. */
export default defineCase({
  requirements: [SENT, NEW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    for (const way of ['change', 'reset'] as const) {
      const wrapKb = cast.hex();
      const ann = await cast.account();
      const code = await cast.mailedCode(ann);
      let now = await cast.finishChange(ann, await cast.beginChange(ann), wrapKb);
      if (way === 'reset') now = (await resetPassword(cast, now)).person;
      const { session } = await cast.signIn(now);
      // A reset by mail may have shown whose the address is.
      if (!(await verificationFacts(cast, session)).emailVerified)
        await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
      const found = (await fetchKeys(cast, (await cast.confirmedSignIn(now)).keyFetch)).wrapKb;
      const isSent = found === wrapKb;
      const words = isSent ? 'the one that was sent' : 'another one';
      if (way === 'change') check.that(SENT, isSent, 'the wrapKb that was sent', words);
      else check.that(NEW, !isSent, 'another wrapKb than the one before the reset', words);
    }
  },
});
