import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, awaitedPushes, inPushes, mustNotify, notify, requirePushes } from '../../cast/pushes.js';

const LAW = 'account-devices-notify/device-without-callback-hinders-no-other';

/** Such devices are registered before and after the one that is to be reached, so that the server's order is the same. */
export default defineCase({
  requirements: [LAW],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const before = await anotherDevice(cast, ann);
    const device = await anotherPushDevice(cast, pushOutbox, ann);
    const after = await anotherDevice(cast, ann);
    await mustNotify(cast, caller, { to: [device.id] });
    await requirePushes(pushOutbox, device, 1);
    let due = 1;
    for (const to of ['all', [before.id, device.id, after.id]]) {
      const answer = await notify(cast, caller, { to });
      due += 1;
      const { length } = await awaitedPushes(pushOutbox, device, due);
      check.that(LAW, length >= due, inPushes(due), inPushes(length), answer);
    }
  },
});
