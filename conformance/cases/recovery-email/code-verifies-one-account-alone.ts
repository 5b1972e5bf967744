import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';

const LAW = 'account-recovery-methods-verify-code/leaves-other-accounts-unverified';
const PRIMARY = 'account-recovery-methods/address-of-creation-is-primary';
const VERIFIES = 'account-recovery-methods-verify-code/code-verifies-the-method';

/** Three accounts have their codes; each hands its own in, one after the other, and sees whose address is verified. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW, VERIFIES, PRIMARY],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const people = [await cast.account(), await cast.account(), await cast.account()];
    for (const person of people) await cast.sendCode(person);
    // Neither the oldest nor the newest account comes first.
    for (const [position, which] of [1, 0, 2].entries()) {
      const person = people[which];
      if (person === undefined) continue;
      await cast.verify(person);
      for (const other of [0, 1, 2]) {
        const owner = people[other];
        if (owner === undefined) continue;
        const isDue = [1, 0, 2].indexOf(other) <= position;
        const { method, answer } = await methodOf(cast, owner);
        check.equal(PRIMARY, method.primary, true, answer);
        check.equal(isDue ? VERIFIES : LAW, method.verified, isDue, answer);
      }
    }
  },
});
