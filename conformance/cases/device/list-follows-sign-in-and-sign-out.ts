import { defineCase } from '../../case.js';
import { devicesOf } from '../../cast/devices.js';
import { syncingDevice } from '../../cast/key-server-devices.js';
import { brokenOnTheWay } from '../../stops.js';

const LISTED = 'account-devices/lists-authenticated-devices';
const LEFT_OUT = 'account-devices/leaves-out-signed-out-devices';

export default defineCase({
  casts: ['key-server'],
  requirements: [LISTED, LEFT_OUT],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = await syncingDevice(cast, ann, 'desk');
    const before = await devicesOf(cast, first);
    check.that(LISTED, before.ids.length > 0, 'the device that asks', `${before.ids.length} devices`, before.answer);
    const second = await syncingDevice(cast, ann, 'sofa');
    const both = await devicesOf(cast, first);
    const added = both.ids.length - before.ids.length;
    check.that(LISTED, added === 1, 'one more device after a sign-in', `${added} more devices`, both.answer);
    if (added !== 1) throw brokenOnTheWay('the second device is not listed', LISTED);
    await cast.must('sessionDestroy', { as: second, body: {} });
    const after = await devicesOf(cast, first);
    const left = after.ids.length - before.ids.length;
    check.that(LEFT_OUT, left === 0, 'the devices from before the sign-in', `${left} more devices`, after.answer);
    const third = await syncingDevice(cast, ann, 'train');
    const withThird = (await devicesOf(cast, first)).ids.length - before.ids.length;
    check.that(LISTED, withThird === 1, 'one more device after a sign-in', `${withThird} more devices`);
    await cast.must('sessionDestroy', { as: third, body: {} });
    const again = await devicesOf(cast, first);
    const still = again.ids.length - before.ids.length;
    check.that(LEFT_OUT, still === 0, 'the devices from before the sign-ins', `${still} more devices`, again.answer);
  },
});
