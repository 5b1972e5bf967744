import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, listedDevice } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const DETAILS = 'account-devices/details-are-those-registered';
const NAME = 'account-devices/name-is-seen-by-other-devices';

export default defineCase({
  requirements: [DETAILS, NAME],
  async run({ cast, check }) {
    const ann = await cast.account();
    const lamp = { name: "Ann's lamp", type: 'mobile', ...PUSH };
    const radio = { name: 'Radio 2', type: 'desktop', ...PUSH, pushCallback: `${PUSH.pushCallback}-2` };
    const first = await deviceOf(cast, ann.session, lamp);
    const second = await anotherDevice(cast, ann, radio);
    const withoutDevice = await sessionOfLogin(cast, ann);
    for (const [{ session, id }, details, other] of [[first, lamp, second] as const, [second, radio, first] as const]) {
      const { device, answer } = await listedDevice(cast, session, id);
      for (const [name, value] of Object.entries(details)) check.equal(DETAILS, device[name], value, answer);
      for (const spectator of [other.session, withoutDevice]) {
        const seen = await listedDevice(cast, spectator, id);
        check.equal(NAME, seen.device.name, details.name, seen.answer);
      }
    }
  },
});
