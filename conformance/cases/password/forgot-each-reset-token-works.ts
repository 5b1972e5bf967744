import { defineCase } from '../../case.js';

const LAW = 'account-reset/token-of-verify-code-is-accepted';

/** Ann forgets her password again and again; every accountResetToken resets it. */
export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    let ann = await cast.verifiedAccount();
    for (const _time of ['once', 'twice']) {
      const token = await cast.resetToken(ann);
      ann = cast.withPassword(ann, cast.hex());
      cast.remember(ann);
      check.succeeds(LAW, await cast.call('accountReset', cast.resetCall(token, ann)));
      check.control(await cast.tryLogin(ann));
    }
  },
});
