import { defineCase } from '../../case.js';

const LAW = 'account-destroy/forgot-password-tokens-die';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const token = await cast.forgotToken(ann.email);
    check.control(await cast.useForgotToken(token, ann.email));
    await cast.destroy(ann);
    check.errno(LAW, await cast.useForgotToken(token, ann.email), 110);
  },
});
