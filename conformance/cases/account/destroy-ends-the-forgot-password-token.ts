import { defineCase } from '../../case.js';
import { checkable, errnosOfTheDestroyed } from '../../judging/expected-errno.js';

const LAW = 'account-destroy/forgot-password-tokens-die';

/** What names an account by its address alone, and finds none once it is destroyed. */
const BY_ADDRESS: Readonly<Record<string, string>> = {
  authStart: 'auth-start/errno-102',
  passwordForgotSendCode: 'password-forgot-send-code/errno-102',
};

export default defineCase({
  requirements: [LAW],
  whereKnown: Object.values(BY_ADDRESS),
  casts: ['onepw', 'srp'],
  async run({ cast, check, edition }) {
    const ann = await cast.accountAlone();
    // A request for a code, and below the sign-in that a destruction takes: with the account there, both are served.
    const token = await cast.forgotToken(ann.email);
    check.control(await cast.useForgotToken(token, ann.email));
    await cast.destroy(ann);
    const answer = await cast.useForgotToken(token, ann.email);
    check.errno(LAW, answer, errnosOfTheDestroyed(answer.operation));
    const body = { email: cast.written(ann.email) };
    for (const [operation, law] of Object.entries(BY_ADDRESS))
      if (checkable(edition, law)) check.errno(law, await cast.call(operation, { body }), 102);
  },
});
