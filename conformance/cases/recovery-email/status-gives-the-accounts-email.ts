import { defineCase } from '../../case.js';

export default defineCase({
  requirements: ['recovery-email-status/email-is-the-accounts'],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    for (const { session, email } of [ann, eve]) {
      const status = await cast.must('recoveryEmailStatus', { as: session });
      check.equal('recovery-email-status/email-is-the-accounts', cast.emailIn(status), email, status);
    }
  },
});
