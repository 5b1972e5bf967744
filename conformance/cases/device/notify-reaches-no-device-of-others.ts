import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, inPushes, mustNotify, notify, pushesTo, requirePushes } from '../../cast/pushes.js';

const LAW = 'account-devices-notify/reaches-no-device-of-others';

/** What Eve's requests are answered does not matter; Ann's own request shows that her device can be reached. */
export default defineCase({
  requirements: [LAW],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const device = await anotherPushDevice(cast, pushOutbox, ann);
    const caller = await deviceOf(cast, eve.session);
    const own = await anotherPushDevice(cast, pushOutbox, eve);
    for (const to of [[device.id], [own.id, device.id]]) await notify(cast, caller, { to });
    const answer = await mustNotify(cast, caller, { to: 'all' });
    await requirePushes(pushOutbox, own, 1);
    await mustNotify(cast, await deviceOf(cast, ann.session), { to: [device.id] });
    await requirePushes(pushOutbox, device, 1);
    const { length } = await pushesTo(pushOutbox, device);
    check.that(LAW, length === 1, "the notification of its own account's device alone", inPushes(length), answer);
  },
});
