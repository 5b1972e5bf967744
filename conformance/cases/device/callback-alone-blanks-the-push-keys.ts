import { defineCase } from '../../case.js';
import { deviceOf, listedDevice } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const KEYS = {
  pushPublicKey: 'account-device/callback-alone-blanks-the-public-key',
  pushAuthKey: 'account-device/callback-alone-blanks-the-auth-key',
} as const;
const CHANGES = 'account-device/updates-with-id';
const NAMES = ['pushPublicKey', 'pushAuthKey'] as const;

export default defineCase({
  requirements: [...Object.values(KEYS), CHANGES],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, id } = await deviceOf(cast, ann.session, PUSH);
    const { device: before } = await listedDevice(cast, session, id);
    if (NAMES.some((name) => before[name] !== PUSH[name]))
      throw brokenOnTheWay(
        'the device has not the push keys it registered',
        'account-devices/details-are-those-registered',
      );
    const pushCallback = `${PUSH.pushCallback}-again`;
    await cast.must('accountDevice', { as: session, body: { id, pushCallback } });
    const { device, answer } = await listedDevice(cast, session, id);
    for (const name of NAMES) check.equal(KEYS[name], device[name], '', answer);
    check.equal(CHANGES, device.pushCallback, pushCallback, answer);

    const later = { name: 'Newer lamp', pushCallback: `${pushCallback}-once-more` };
    await cast.must('accountDevice', { as: session, body: { id, ...later } });
    const { device: renamed, answer: last } = await listedDevice(cast, session, id);
    check.equal(CHANGES, { name: renamed.name, pushCallback: renamed.pushCallback }, later, last);
  },
});
