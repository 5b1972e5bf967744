import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, listedDevice } from '../../cast/devices.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const OWN = 'account-devices/flags-the-callers-device';
const OTHERS = 'account-devices/flags-no-other-device';

export default defineCase({
  requirements: [OWN, OTHERS],
  async run({ cast, check }) {
    const ann = await cast.account();
    const devices = [await deviceOf(cast, ann.session), await anotherDevice(cast, ann)];
    const callers = [...devices.map(({ session }) => session), await sessionOfLogin(cast, ann)];
    for (const caller of callers) {
      for (const { session, id } of devices) {
        const { device, answer } = await listedDevice(cast, caller, id);
        check.equal(session === caller ? OWN : OTHERS, device.isCurrentDevice, session === caller, answer);
      }
    }
  },
});
