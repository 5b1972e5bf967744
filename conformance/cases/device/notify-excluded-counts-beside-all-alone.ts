import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, awaitedPushes, inPushes, mustNotify, notify, requirePushes } from '../../cast/pushes.js';

const LAW = 'account-devices-notify/excluded-needs-all';

/** A device is named and excluded at once. */
export default defineCase({
  requirements: [LAW],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const device = await anotherPushDevice(cast, pushOutbox, ann);
    await mustNotify(cast, caller, { to: [device.id] });
    await requirePushes(pushOutbox, device, 1);
    const answer = await notify(cast, caller, { to: [device.id], excluded: [device.id] });
    if (answer.response.status === 400) {
      check.errno(LAW, answer, 107);
      check.seen(LAW, 'refused');
      return;
    }
    check.control(answer);
    const { length } = await awaitedPushes(pushOutbox, device, 2);
    check.that(LAW, length >= 2, 'a refusal, or the notification', inPushes(length - 1), answer);
    check.seen(LAW, 'ignored');
  },
});
