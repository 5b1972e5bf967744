import { defineCase } from '../../case.js';
import { anotherDevice, devicesOf, requireListed } from '../../cast/devices.js';
import { sessionOfLogin } from '../../recipe-steps.js';

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
    check.equal(LAW, ids, [id], answer);
    check.succeeds(LAW, await cast.call('sessionStatus', { as: session }));
    check.control(await cast.call('accountDeviceDestroy', { as: ann.session, body: { id } }));
  },
});
