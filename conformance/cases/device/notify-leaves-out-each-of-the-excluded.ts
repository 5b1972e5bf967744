import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, inPushes, mustNotify, notify, pushesTo, requirePushes } from '../../cast/pushes.js';

const LAW = 'account-devices-notify/every-excluded-device-is-left-out';

/** The second request differs in its excluded alone, and reaches all three devices. */
export default defineCase({
  requirements: [LAW],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const excluded = [await anotherPushDevice(cast, pushOutbox, ann), await anotherPushDevice(cast, pushOutbox, ann)];
    const other = await anotherPushDevice(cast, pushOutbox, ann);
    const answer = await mustNotify(cast, caller, { to: 'all', excluded: excluded.map(({ id }) => id) });
    await requirePushes(pushOutbox, other, 1);
    check.control(await notify(cast, caller, { to: 'all', excluded: [] }));
    await requirePushes(pushOutbox, other, 2);
    for (const device of excluded) {
      await requirePushes(pushOutbox, device, 1);
      const { length } = await pushesTo(pushOutbox, device);
      check.that(LAW, length === 1, 'the notification that excludes nobody alone', inPushes(length), answer);
    }
  },
});
