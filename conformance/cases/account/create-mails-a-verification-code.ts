import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'account-create/mails-a-verification-code';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await ifItComes(cast.mailedCode(ann));
    if (code === undefined) {
      // Without a mail that does arrive the mailbox may be at fault, and the case is blocked.
      await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
      await cast.mailedCode(ann);
      check.that(LAW, false, 'a mail with a code after the creation', 'no mail until another one was asked for');
      return;
    }
    check.succeeds(LAW, await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } }));
  },
});
