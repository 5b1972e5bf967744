import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';
import { nearlyTheSame } from '../../requests/other-values.js';

/** What a number is still the same with, and what stands behind it for who reads as many digits as there are. */
const asNumbers = (code: string) => [`0${code}`, `${code}x`];

const LAW = 'password-forgot-verify-code/refuses-a-code-that-is-nearly-right';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const attempts = [];
    let forgotten = await cast.forgot(ann);
    const wrong = (code: string) => [...nearlyTheSame(code), ...asNumbers(code)];
    for (const at of wrong(forgotten.code).keys()) {
      attempts.push(await submit(cast, forgotten, wrong(forgotten.code)[at] ?? ''));
      // A token for each, which a wrong code may cost.
      forgotten = await cast.forgot(ann);
    }
    check.control(await submit(cast, forgotten, forgotten.code));
    // Not the code, or not of its form.
    for (const attempt of attempts) check.errno(LAW, attempt, [105, 107]);
  },
});
