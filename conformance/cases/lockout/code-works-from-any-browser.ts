import { defineCase } from '../../case.js';
import { ANOTHER_BROWSER } from '../../cast/another-browser.js';
import { lockedAccount, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import type { Account } from '../../cast/onepw-cast.js';

const LAW = 'account-unlock-verify-code/works-from-any-browser';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const eve = await lockedAccount(cast);
    await requireLocked(cast, ann);
    const bodyOf = async (person: Account) => ({ uid: person.uid, code: await unlockCodeOf(cast, person) });
    check.control(await cast.call('accountUnlockVerifyCode', { body: await bodyOf(eve) }));
    check.control(await rightSignIn(cast, eve));
    // Where Eve is signed in: the request is one that nobody needs to sign, and may be signed by anybody.
    const elsewhere = { as: eve.session, headers: ANOTHER_BROWSER, body: await bodyOf(ann) };
    check.succeeds(LAW, await cast.call('accountUnlockVerifyCode', elsewhere));
    check.succeeds(LAW, await rightSignIn(cast, ann));
  },
});
