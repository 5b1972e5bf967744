import { defineCase } from '../../case.js';
import { devicesOf } from '../../cast/devices.js';
import { syncingDevice } from '../../cast/key-server-devices.js';

const LAW = 'account-devices/lists-no-device-of-others';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const session = await syncingDevice(cast, await cast.verifiedAccount(), 'desk');
    const before = await devicesOf(cast, session);
    await syncingDevice(cast, await cast.verifiedAccount(), 'stranger');
    const { ids, answer } = await devicesOf(cast, session);
    check.equal(LAW, ids.length, before.ids.length, answer);
  },
});
