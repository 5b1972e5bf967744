import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { isSuccess } from '../../judging/success.js';
import type { Answered } from '../../wire/exchange.js';

const NEW = 'account-reset/new-password-is-accepted';
const WRAP_KB = 'account-reset/wrap-kb-is-the-one-sent';
const VERIFIES = 'account-recovery-methods-verify-code/code-verifies-the-method';

/**
 * Two resets with one token at the same time: whichever password is good, the wrapKb is the one that came with it. And a
 * reset while a code is handed in: both take effect.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [NEW, WRAP_KB, VERIFIES],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const token = await cast.resetToken(ann);
    const attempts = [cast.hex(), cast.hex()].map((wrapKb) => {
      const person = cast.withPassword(ann, cast.hex());
      return { person, wrapKb, call: cast.resetCall(token, person, wrapKb) };
    });
    const answers = await Promise.all(attempts.map(({ call }) => cast.call('accountReset', call)));
    // No line says how often a token is good.
    for (const answer of answers) if (answer.response.status >= 400) answer.expectation = 'refusal';
    const done = answers.find(isSuccess) ?? answers[0];
    if (done !== undefined) check.control(done);
    const logins: Answered[] = [];
    for (const { person } of attempts) logins.push(await cast.tryLogin(person));
    const isGood = logins.map(isSuccess);
    const good = attempts.filter((_, nth) => isGood[nth]);
    const found = `${good.length} of them`;
    check.that(NEW, good.length === 1, 'one of the two new passwords is good', found, logins[0]);
    for (const { person, wrapKb } of good) {
      const { keyFetch } = await cast.signIn(person);
      const answer = await cast.must('accountKeys', { as: keyFetch });
      const sent = openedKeys(answer, keyFetch).wrapKb === wrapKb;
      check.that(WRAP_KB, sent, 'the wrapKb that came with the password', sent ? 'that wrapKb' : 'another', answer);
    }

    const bob = await cast.account();
    const { email } = bob;
    await cast.sendCode(bob);
    const code = await cast.mailedCode(bob);
    const renewed = cast.withPassword(bob, cast.hex());
    const reset = cast.resetCall((await cast.beginChange(bob)).accountReset, renewed);
    const both = await Promise.all([
      cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } }),
      cast.call('accountReset', reset),
    ]);
    for (const answer of both) check.control(answer);
    check.succeeds(NEW, await cast.tryLogin(renewed));
    const { session } = await cast.signIn(renewed);
    const { method, answer } = await methodOf(cast, { email, session });
    check.equal(VERIFIES, method.verified, true, answer);
  },
});
