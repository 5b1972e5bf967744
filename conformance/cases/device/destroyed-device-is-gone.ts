import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, devicesOf, requireListed } from '../../cast/devices.js';

const LAW = 'account-device-destroy/device-is-gone';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, id: own } = await deviceOf(cast, ann.session);
    const { id } = await anotherDevice(cast, ann);
    await requireListed(cast, session, id);
    await cast.must('accountDeviceDestroy', { as: session, body: { id } });
    const { ids, answer } = await devicesOf(cast, session);
    check.equal(LAW, ids, [own], answer);
  },
});
