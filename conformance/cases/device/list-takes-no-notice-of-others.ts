import { defineCase } from '../../case.js';
import { listedOf } from '../../cast/devices.js';

const LAW = 'account-devices/lists-no-device-of-others';

/** How often somebody else signs in: more than any coincidence. */
const SIGN_INS = 3;

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.signIn(ann);
    const before = (await listedOf(cast, ann.session)).items.length;
    const eve = await cast.accountAlone();
    for (let signIns = 1; signIns < SIGN_INS; signIns += 1) await cast.signIn(eve);
    const { items, answer } = await listedOf(cast, ann.session);
    // Nothing else makes a list longer of which no session of its own account came by.
    check.that(LAW, items.length <= before, `${before} devices as before`, `${items.length} devices`, answer);
  },
});
