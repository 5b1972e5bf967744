import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, awaitedPushes, inPushes, notify, pushesTo, requirePushes } from '../../cast/pushes.js';
import { anotherOfItsKind } from '../../requests/other-values.js';

const ALL = 'account-devices-notify/all-reaches-every-other-device';
const NAMED = 'account-devices-notify/ids-reach-the-named-devices';

/**
 * Ids of no device, of a destroyed one, of another user's and of the caller's own, among those that are named or excluded. A server may
 * refuse them, since no line says what they are; one that serves the request notifies the device that it is about.
 */
export default defineCase({
  requirements: [ALL, NAMED],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const device = await anotherPushDevice(cast, pushOutbox, ann);
    const destroyed = await anotherPushDevice(cast, pushOutbox, ann);
    await cast.must('accountDeviceDestroy', { as: caller.session, body: { id: destroyed.id } });
    const strange = await deviceOf(cast, (await cast.account()).session);
    check.control(await notify(cast, caller, { to: [device.id] }));
    await requirePushes(pushOutbox, device, 1);
    for (const id of [anotherOfItsKind(device.id), destroyed.id, strange.id, caller.id]) {
      for (const [law, addressed] of [
        [ALL, { to: 'all', excluded: [id] }],
        [NAMED, { to: [id, device.id] }],
      ] as const) {
        const due = (await pushesTo(pushOutbox, device)).length + 1;
        const answer = await notify(cast, caller, addressed);
        if (answer.response.status !== 200) continue;
        const { length } = await awaitedPushes(pushOutbox, device, due);
        check.that(law, length >= due, inPushes(due), inPushes(length), answer);
      }
    }
  },
});
