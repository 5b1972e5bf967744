import { defineCase } from '../../case.js';
import { submit as handIn, wrongCode } from '../../cast/forgotten-password.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { anotherOfItsKind, nearlyTheSame } from '../../requests/other-values.js';
import { brokenOnTheWay } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const WRONG = 'recovery-email-verify-code/errno-105';
const SAME = 'recovery-email-resend-code/same-code-each-time';
const VERIFIES = 'recovery-email-verify-code/email-code-verifies-the-email';
const LAW = 'recovery-email-verify-code/refuses-a-code-that-is-nearly-right';

const NOTHING = 'recovery-email-verify-code/wrong-code-verifies-nothing';
const WRONG_RESET = 'password-forgot-verify-code/errno-105';

/**
 * None of the codes is the mailed one, however much of it they have, nor is the code of a forgotten password; then the
 * mailed one comes.
 */
export default defineCase({
  requirements: [LAW, WRONG, SAME, VERIFIES],
  whereKnown: [NOTHING, WRONG_RESET],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const submit = (given: string) => cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: given } });
    const attempts = [];
    for (const given of nearlyTheSame(code)) {
      const attempt = await submit(given);
      attempts.push({ attempt, facts: await verificationFacts(cast, ann.session) });
    }
    for (const { attempt, facts } of attempts) {
      // Not valid as a code, or not of its form.
      check.errno(LAW, attempt, [105, 107]);
      check.equal(LAW, facts.emailVerified, false, facts.answer);
    }
    // Codes of the right form that were never mailed, the same one twice among them.
    const wrong = anotherOfItsKind(code);
    for (const given of [wrong, wrong, anotherOfItsKind(wrong).slice(0, -1) + wrong.slice(-1)])
      check.errno(WRONG, await submit(given), 105);
    const forgotten = await cast.forgot(ann);
    // Whether a server may use one code for both is not said.
    const areOne = forgotten.code === code;
    const crossed = await submit(areOne ? wrong : forgotten.code);
    const { emailVerified } = await verificationFacts(cast, ann.session);
    check.errno(NOTHING, crossed, [105, 107]);
    check.equal(NOTHING, emailVerified, false, crossed);
    let opposite = await handIn(cast, forgotten, areOne ? wrongCode(code) : code);
    if (fieldsOf(opposite).errno === 107) {
      // A server may find that such a code has not the form of its own.
      opposite.expectation = 'refusal';
      const again = await cast.forgot(ann);
      opposite = await handIn(cast, again, wrongCode(again.code));
    }
    check.errno(WRONG_RESET, opposite, 105);
    const resend = await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    const again = await cast.mailedCode(ann);
    check.that(SAME, again === code, 'the code of the first mail', again === code ? 'the same' : 'another one', resend);
    check.succeeds(VERIFIES, await submit(code));
    if (!(await verificationFacts(cast, ann.session)).emailVerified)
      throw brokenOnTheWay('the right code verifies nothing either', VERIFIES);
  },
});
