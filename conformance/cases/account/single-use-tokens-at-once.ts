import { defineCase } from '../../case.js';
import type { Check } from '../../judging/check.js';
import { checkable } from '../../judging/expected-errno.js';
import { credentialOf } from '../../requests/recipe-steps.js';
import type { Answered } from '../../wire/exchange.js';

const KEYS = 'account-keys/token-single-use-after-success';
const CHANGES = [
  'password-change-finish/token-single-use-after-success',
  'account-reset/token-single-use-after-success',
];
const RESET = 'account-reset/token-single-use-after-success';

/** Two requests with the same token at the same time: no more than one may be served. */
export default defineCase({
  requirements: [KEYS, RESET],
  whereKnown: CHANGES,
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const change = CHANGES.find((law) => checkable(edition, law) !== undefined) ?? RESET;
    const ann = await cast.verifiedAccount({ keys: true });
    const as = credentialOf(ann);
    const keys = () => cast.call('accountKeys', { as });
    checkThatOneIsServed(check, KEYS, await Promise.all([keys(), keys()]));

    // Other passwords for the reset than for the change: a server need not take one that the account has already.
    const others = [cast.hex(), cast.hex(), cast.hex(), cast.hex()].map((password) => cast.withPassword(ann, password));
    for (const other of others) cast.remember(other);
    const begun = await cast.beginChange(ann);
    const changes = others.slice(0, 2).map((other) => cast.tryFinish(begun, other));
    checkThatOneIsServed(check, change, await Promise.all(changes));

    const token = await cast.resetToken(ann);
    const resets = others.slice(2).map((other) => cast.call('accountReset', cast.resetCall(token, other)));
    checkThatOneIsServed(check, RESET, await Promise.all(resets));
  },
});

/** @throws Blocked where none is served */
function checkThatOneIsServed(check: Check, law: string, answers: readonly Answered[]): void {
  const served = answers.filter(({ response }) => response.status === 200);
  for (const answer of answers) answer.expectation = served.includes(answer) ? 'success' : 'refusal';
  const [one] = served.length === 0 ? answers : served;
  if (one !== undefined) check.control(one);
  check.that(law, served.length < 2, 'one of two requests is served', `${served.length} are served`, served[1]);
}
