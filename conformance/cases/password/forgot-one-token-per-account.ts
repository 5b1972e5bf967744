import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';

const LAW = 'password-forgot-send-code/one-token-per-account';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const { email } = await cast.accountAlone();
    const send = () => cast.forgotToken(email);
    const use = (token: Credential) => cast.useForgotToken(token, email);
    const living = async (tokens: readonly Credential[]) => {
      const answers = await Promise.all([...new Map(tokens.map((token) => [token.id, token])).values()].map(use));
      return answers.filter(({ response }) => response.status === 200).length;
    };
    const atOnce = await Promise.all([send(), send(), send()]);
    const livingAtOnce = await living(atOnce);
    const inTurn = [await send(), await send()];
    check.control(await use(inTurn[1] ?? (await send())));
    const livingInTurn = await living([...atOnce, ...inTurn]);
    check.that(LAW, livingAtOnce <= 1, 'one token of three calls at once', `${livingAtOnce} accepted`);
    check.that(LAW, livingInTurn <= 1, 'one token of all calls', `${livingInTurn} accepted`);
  },
});
