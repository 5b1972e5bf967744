import { defineCase } from '../../case.js';
import type { Account, AccountCast } from '../../cast/account-cast.js';
import { submit, submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';
import type { Check } from '../../judging/check.js';

const NEW_TOKEN = 'password-forgot-send-code/gives-a-new-token';
const OLD_TOKEN = 'password-forgot-send-code/cancels-the-earlier-token';
const OLD_CODE = 'password-forgot-send-code/cancels-the-earlier-code';

export default defineCase({
  requirements: [NEW_TOKEN, OLD_TOKEN, OLD_CODE],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = await cast.forgot(ann);
    const second = await cast.forgot(ann);
    const isNew = first.token.id !== second.token.id;
    check.that(NEW_TOKEN, isNew, 'another token', isNew ? 'another token' : 'the same token', second.answer);

    check.control(await cast.useForgotToken(second.token, ann.email));
    check.errno(OLD_TOKEN, await cast.useForgotToken(first.token, ann.email), 110);

    const withOldCode = await submit(cast, second, first.code);
    // The wrong code has cost the only try of a token that has one (line 1069): then a third call shows that they work.
    const good = triesOf(second.answer) === 1 ? await cast.forgot(ann) : second;
    const withNewCode = await submit(cast, good, good.code);
    if (withOldCode.response.status !== 200) {
      check.succeeds(NEW_TOKEN, withNewCode);
      check.control(withNewCode);
    }
    check.errno(OLD_CODE, withOldCode, 105);
    await cancelsAll(cast, check, ann);
  },
});

/** Of three calls the last alone counts: the token and the code of each earlier one are as dead as the other's. */
async function cancelsAll(cast: AccountCast, check: Check, ann: Account): Promise<void> {
  const mistyped = await cast.forgot(ann);
  // What was done with a token does not keep it: a wrong code, another mail.
  if (triesOf(mistyped.answer) > 1) await submitWrongCodes(cast, mistyped, 1);
  const resent = await cast.forgot(ann);
  await cast.must('passwordForgotResendCode', { as: resent.token, body: { email: cast.written(ann.email) } });
  await cast.mailedResetCode(ann);
  const earlier = [mistyped, resent];
  const last = await cast.forgot(ann);
  for (const { token } of earlier) check.errno(OLD_TOKEN, await cast.useForgotToken(token, ann.email), 110);
  const withOldCodes = [];
  // A token with a single try is gone by the second.
  for (const { code } of earlier) withOldCodes.push(await submit(cast, last, code));
  for (const answer of withOldCodes) check.errno(OLD_CODE, answer, [105, 110]);
}
