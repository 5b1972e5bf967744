import { defineCase } from '../../case.js';
import { submit, submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';

export default defineCase({
  requirements: ['password-forgot-verify-code/last-try-counts'],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const forgotten = await cast.forgot(await cast.verifiedAccount());
    await submitWrongCodes(cast, forgotten, triesOf(forgotten.answer) - 1);
    const accepted = await submit(cast, forgotten, forgotten.code);
    check.succeeds('password-forgot-verify-code/last-try-counts', accepted);
  },
});
