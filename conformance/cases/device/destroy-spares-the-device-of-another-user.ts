import { defineCase } from '../../case.js';
import { anotherDevice, devicesOf, requireListed } from '../../cast/devices.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { brokenOnTheWay } from '../../stops.js';

const LAW = 'account-device-destroy/refuses-the-device-of-another-user';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const { session, id } = await anotherDevice(cast, ann);
    await requireListed(cast, ann.session, id);
    for (const as of [eve.session, await sessionOfLogin(cast, eve)])
      await cast.call('accountDeviceDestroy', { as, body: { id } });
    const { ids, answer } = await devicesOf(cast, ann.session);
    const status = await cast.call('sessionStatus', { as: session });
    // Only a call that destroys devices says something by sparing one; it goes last, since there is but one to destroy.
    if (ids.includes(id)) {
      check.control(await cast.call('accountDeviceDestroy', { as: ann.session, body: { id } }));
      const { ids: left } = await devicesOf(cast, ann.session);
      if (left.includes(id))
        throw brokenOnTheWay('not even its owner can destroy the device', 'account-device-destroy/device-is-gone');
    }
    check.equal(LAW, ids, [id], answer);
    check.succeeds(LAW, status);
  },
});
