import { defineCase } from '../../case.js';

const CHANGE = 'password-change-start/change-token-outlives-other-requests';
const RESET = 'password-forgot-verify-code/reset-token-outlives-other-requests';

/** Somebody is in the middle of a new password; on another device the account is signed in to, and more is asked for. */
export default defineCase({
  requirements: [CHANGE, RESET],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const begun = await cast.beginChange(ann);
    const reset = await cast.resetToken(bob);
    for (const person of [ann, bob]) {
      await cast.tryLogin(cast.withPassword(person, cast.hex()));
      const { session } = await cast.confirmedSignIn(person);
      await cast.forgot(person);
      await cast.must('sessionDestroy', { as: session, body: {} });
    }
    await cast.beginChange(bob);
    const anns = cast.withPassword(ann, cast.hex());
    cast.remember(anns);
    check.succeeds(CHANGE, await cast.tryFinish(begun, anns));
    const bobs = cast.withPassword(bob, cast.hex());
    cast.remember(bobs);
    check.succeeds(RESET, await cast.call('accountReset', cast.resetCall(reset, bobs)));
  },
});
