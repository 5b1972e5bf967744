import { defineCase } from '../../case.js';
import { anotherDevice, type Details, deviceOf, devicesOf, listedDevice } from '../../cast/devices.js';
import { OTHER_PUSH, PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const CHANGES = 'account-device/updates-with-id';
const KEEPS = 'account-device/update-leaves-other-details';
const COUNT = 'account-device/update-adds-no-device';

const UPDATES: readonly Details[] = [{ name: 'Old lamp' }, { type: 'desktop' }, OTHER_PUSH];
const DETAILS = ['name', 'type', ...Object.keys(OTHER_PUSH)];

/** Changes one detail after the other; each time the given ones are new and all others as they were listed before. */
export default defineCase({
  requirements: [CHANGES, KEEPS, COUNT],
  async run({ cast, check }) {
    const ann = await cast.account();
    await anotherDevice(cast, ann, { name: 'Radio' });
    const { session, id } = await deviceOf(cast, ann.session, { name: 'Lamp', type: 'mobile', ...PUSH });
    const before = await devicesOf(cast, session);
    for (const details of UPDATES) {
      const { device: former } = await listedDevice(cast, session, id);
      if (DETAILS.some((name) => typeof former[name] !== 'string'))
        throw brokenOnTheWay('the list does not show all details', 'account-devices/details-are-those-registered');
      await cast.must('accountDevice', { as: session, body: { id, ...details } });
      const { device, answer } = await listedDevice(cast, session, id);
      for (const name of DETAILS) {
        const given = details[name];
        if (given === undefined) check.equal(KEEPS, device[name], former[name], answer);
        else check.equal(CHANGES, device[name], given, answer);
      }
    }
    const after = await devicesOf(cast, session);
    check.equal(COUNT, after.devices.length, before.devices.length, after.answer);
  },
});
