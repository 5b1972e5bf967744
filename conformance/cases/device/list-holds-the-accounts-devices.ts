import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, devicesOf } from '../../cast/devices.js';

const LAW = 'account-devices/lists-every-device';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const own = [await deviceOf(cast, ann.session), await anotherDevice(cast, ann), await anotherDevice(cast, ann)];
    for (const { session } of own) {
      const { ids, answer } = await devicesOf(cast, session);
      const listed = own.filter(({ id }) => ids.includes(id)).length;
      check.that(LAW, listed === own.length, `all ${own.length} devices`, `${listed} of them`, answer);
    }
  },
});
