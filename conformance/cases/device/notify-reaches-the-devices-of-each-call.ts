import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, awaitedPushes, inPushes, mustNotify, pushesTo, requirePushes } from '../../cast/pushes.js';

const LAW = 'account-devices-notify/each-call-reaches-its-own-devices';

/** Two calls of one session, each for another device; the second has arrived before the first device is looked at again. */
export default defineCase({
  requirements: [LAW],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const first = await anotherPushDevice(cast, pushOutbox, ann);
    const second = await anotherPushDevice(cast, pushOutbox, ann);
    await mustNotify(cast, caller, { to: [first.id] });
    await requirePushes(pushOutbox, first, 1);
    const answer = await mustNotify(cast, caller, { to: [second.id] });
    const { length: reached } = await awaitedPushes(pushOutbox, second, 1);
    check.that(LAW, reached >= 1, inPushes(1), inPushes(reached), answer);
    const { length } = await pushesTo(pushOutbox, first);
    check.that(LAW, length === 1, 'the notification of the first call alone', inPushes(length), answer);
  },
});
