import { defineCase } from '../../case.js';
import { deviceOf, devicesOf, listedDevice } from '../../cast/devices.js';

const LAW = 'account-destroy/devices-are-erased';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { id } = await deviceOf(cast, ann.session);
    await listedDevice(cast, ann.session, id);
    await cast.destroy(ann);
    const again = await cast.account({}, ann);
    const { ids, answer } = await devicesOf(cast, again.session);
    const isListed = ids.includes(id);
    check.that(LAW, !isListed, 'a list without the former device', isListed ? 'it is listed' : 'such a list', answer);
  },
});
