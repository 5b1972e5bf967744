import { defineCase } from '../../case.js';
import { submit, submitWrongCodes, triesOf, wrongCode } from '../../cast/forgotten-password.js';

const LAW = 'password-forgot-status/costs-no-try';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const unasked = await cast.forgot(ann);
    const tries = triesOf(unasked.answer);
    await submitWrongCodes(cast, unasked, tries - 1);
    check.control(await submit(cast, unasked, unasked.code));

    const asked = await cast.forgot(ann);
    for (let nth = 1; nth <= tries; nth += 1) await cast.call('passwordForgotStatus', { as: asked.token });
    // Whatever these meet: if asking cost something, the right code shows it.
    for (let nth = 1; nth < tries; nth += 1) await submit(cast, asked, wrongCode(asked.code, 1 + (nth % 9)));
    check.succeeds(LAW, await submit(cast, asked, asked.code));
  },
});
