import { defineCase } from '../../case.js';
import type { Forgotten } from '../../cast/account-cast.js';
import { anotherOfItsKind, nearlyTheSame } from '../../requests/other-values.js';
import { Blocked } from '../../stops.js';

const ACCEPTED = 'password-forgot-verify-code/mailed-code-is-accepted';
const WRONG = 'password-forgot-verify-code/refuses-a-wrong-code';
const OF_ANOTHER = 'password-forgot-verify-code/code-must-be-that-of-the-token';
const UNKNOWN = 'password-forgot-verify-code/refuses-an-unknown-token';

/** How often a wrong code comes with one token: it stays wrong, whether the token outlives it or not. */
const TRIES = 3;

export default defineCase({
  casts: ['key-server'],
  requirements: [ACCEPTED, WRONG, OF_ANOTHER, UNKNOWN],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const forgotten = async () => cast.forgot(await cast.verifiedAccount());
    const submit = ({ token }: Pick<Forgotten, 'token'>, code: string, forgotPasswordToken = token.token) =>
      cast.call('passwordForgotVerifyCode', { body: { code, forgotPasswordToken } });
    const anns = await forgotten();
    // Another end, another beginning, and half of it.
    const [front = '', , half = ''] = nearlyTheSame(anns.token.token);
    const unknown = [];
    for (const token of [anotherOfItsKind(anns.token.token), front, half])
      unknown.push(await submit(anns, anns.code, token));
    check.succeeds(ACCEPTED, await submit(anns, anns.code));
    // Each mistake with a token of its own, which it may cost.
    const toms = await forgotten();
    const wrong = [];
    for (let tried = 0; tried < TRIES; tried += 1) wrong.push(await submit(toms, anotherOfItsKind(toms.code)));
    const [bobs, eves] = [await forgotten(), await forgotten()];
    const foreign = await submit(bobs, eves.code);
    check.control(await submit(eves, eves.code));
    for (const attempt of unknown) check.refused(UNKNOWN, attempt);
    for (const attempt of wrong) check.refused(WRONG, attempt);
    if (bobs.code === eves.code) throw new Blocked('both accounts happened to get the same code');
    check.refused(OF_ANOTHER, foreign);
  },
});
