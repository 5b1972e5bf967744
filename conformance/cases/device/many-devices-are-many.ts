import { defineCase } from '../../case.js';
import { deviceOf, devicesOf } from '../../cast/devices.js';
import {
  anotherPushDevice,
  awaitedPushes,
  inPushes,
  mustNotify,
  type PushDevice,
  pushesTo,
} from '../../cast/pushes.js';

const LISTED = 'account-devices/lists-every-device';
const ALL = 'account-devices-notify/all-reaches-every-other-device';
const NAMED = 'account-devices-notify/ids-reach-the-named-devices';
const EXCLUDED = 'account-devices-notify/every-excluded-device-is-left-out';

/** More than the fingers of both hands, where a page of a list may end. */
const MANY = 11;

/** All but one of the devices are excluded in the end: what that one gets shows that the others would have it by then. */
export default defineCase({
  requirements: [LISTED, ALL, NAMED, EXCLUDED],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const others: PushDevice[] = [];
    while (others.length < MANY) others.push(await anotherPushDevice(cast, pushOutbox, ann));
    const ids = others.map(({ id }) => id);
    const listed = await devicesOf(cast, caller.session);
    check.equal(LISTED, [...listed.ids].sort(), [caller.id, ...ids].sort(), listed.answer);
    const counts = () => Promise.all(others.map(async (device) => (await pushesTo(pushOutbox, device)).length));
    for (const [law, to] of [
      [ALL, 'all'],
      [NAMED, ids],
    ] as const) {
      const before = await counts();
      const answer = await mustNotify(cast, caller, { to });
      for (const [index, device] of others.entries()) {
        const due = (before[index] ?? 0) + 1;
        const { length } = await awaitedPushes(pushOutbox, device, due);
        check.that(law, length >= due, inPushes(due), inPushes(length), answer);
      }
    }
    const before = await counts();
    const answer = await mustNotify(cast, caller, { to: 'all', excluded: ids.slice(0, -1) });
    await awaitedPushes(pushOutbox, others.at(-1) as PushDevice, (before.at(-1) ?? 0) + 1);
    for (const [index, length] of (await counts()).slice(0, -1).entries()) {
      const due = before[index] ?? 0;
      check.that(EXCLUDED, length === due, 'the notifications that exclude nobody alone', inPushes(length), answer);
    }
  },
});
