import { defineCase } from '../../case.js';
import type { Forgotten } from '../../cast/account-cast.js';
import type { Cast } from '../../cast/cast.js';
import { submit, triesOf, wrongCode } from '../../cast/forgotten-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import type { Check } from '../../judging/check.js';
import { fieldsOf } from '../../wire/exchange.js';

const REFUSED = 'password-forgot-verify-code/refused-after-all-tries';
const WRONG = 'password-forgot-verify-code/errno-105';
const RENEWED = 'password-forgot-send-code/new-code-after-all-tries';

export default defineCase({
  requirements: [REFUSED, RENEWED, WRONG],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const tooLate = [];
    const renew = async (): Promise<Forgotten> => {
      await cast.inbox.all(ann.email);
      const answer = await cast.call('passwordForgotSendCode', { body: { email: cast.written(ann.email) } });
      check.succeeds(RENEWED, answer);
      return { token: cast.token(answer, cast.forgotTokenKind), code: await cast.mailedResetCode(ann), answer };
    };
    let spent = await cast.forgot(ann);
    for (const time of ['once', 'twice']) {
      if (time === 'twice') spent = await renew();
      const tries = triesOf(spent.answer);
      let signsIn = time === 'twice';
      const counted = time === 'twice' ? await submitOtherLengths(cast, check, spent, tries - 1) : 0;
      // Whether a code that was refused as an invalid parameter took a try is the server's to say.
      if (counted === 'invalid') spent = await renew();
      for (let nth = counted === 'invalid' ? 1 : 1 + counted; nth <= tries; nth += 1) {
        // Who signs in meanwhile gets no tries back.
        const isAfterASignIn = signsIn && nth === tries;
        if (isAfterASignIn) await cast.signIn(ann);
        // The same one each time, and then others: it is the calls that are counted.
        const wrong = await submit(cast, spent, wrongCode(spent.code, time === 'once' ? 1 : 1 + (nth % 9)));
        // Where the sign-in ended the token, another one has its tries alone.
        if (isAfterASignIn && fieldsOf(wrong).errno === 110) {
          wrong.expectation = 'refusal';
          signsIn = false;
          spent = await renew();
          nth = 0;
          continue;
        }
        // Its own tries count, and no wrong code that came with another token.
        check.errno(WRONG, wrong, 105);
        requireRefusal(wrong, [105], `wrong code number ${nth}`);
      }
      tooLate.push(await submit(cast, spent, spent.code));
    }

    const renewed = await renew();
    const accepted = await submit(cast, renewed, renewed.code);
    check.succeeds(RENEWED, accepted);
    check.control(accepted);
    // Line 1069 ends the submissions and leaves open whether the token or the code is what is refused then.
    for (const answer of tooLate) check.errno(REFUSED, answer, [110, 105]);
  },
});

/**
 * Hands in wrong codes with a digit too few and too many; answered as wrong codes, they are submissions like any other.
 * @param most of them, so that tries are left
 * @returns how many were answered so; `invalid` when one was refused as an invalid parameter
 */
async function submitOtherLengths(
  cast: Cast,
  check: Check,
  forgotten: Forgotten,
  most: number,
): Promise<number | 'invalid'> {
  const wrong = wrongCode(forgotten.code);
  const codes = [wrongCode(wrong.slice(0, -1)), `${wrong}0`].slice(0, most);
  for (const code of codes) {
    const answer = await submit(cast, forgotten, code);
    if (fieldsOf(answer).errno === 107) {
      answer.expectation = 'refusal';
      return 'invalid';
    }
    check.errno(WRONG, answer, 105);
  }
  return codes.length;
}
