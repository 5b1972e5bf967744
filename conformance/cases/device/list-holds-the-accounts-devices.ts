import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, devicesOf, requireListed } from '../../cast/devices.js';

const EVERY = 'account-devices/lists-every-device';
const NO_OTHER = 'account-devices/lists-no-device-of-others';

export default defineCase({
  requirements: [EVERY, NO_OTHER],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const own = [await deviceOf(cast, ann.session), await anotherDevice(cast, ann), await anotherDevice(cast, ann)];
    const strange = await deviceOf(cast, eve.session);
    const lists = [];
    for (const { session } of own) lists.push(await devicesOf(cast, session));
    for (const { ids, answer } of lists) {
      const listed = own.filter(({ id }) => ids.includes(id)).length;
      check.that(EVERY, listed === own.length, `all ${own.length} devices`, `${listed} of them`, answer);
    }
    // Only a list that shows devices says something by leaving one out.
    await requireListed(cast, ann.session, own[0]?.id ?? '');
    await requireListed(cast, eve.session, strange.id);
    for (const { ids, answer } of lists) {
      const isThere = ids.includes(strange.id);
      check.that(NO_OTHER, !isThere, 'no device of the other account', isThere ? 'one of them' : 'none', answer);
    }
  },
});
