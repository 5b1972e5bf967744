import { defineCase } from '../../case.js';

const LAW = 'recovery-email-resend-code/same-code-each-time';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await cast.mailedCode(ann);
    const resend = () => cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    await resend();
    await cast.mailedCode(ann);
    const again = await resend();
    const code = await cast.mailedCode(ann);
    const same = code === first;
    check.that(LAW, same, 'the code of the first mail', same ? 'the same' : 'another one', again);
  },
});
