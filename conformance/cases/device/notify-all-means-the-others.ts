import { defineCase } from '../../case.js';
import {
  anotherPushDevice,
  awaitedPushes,
  inPushes,
  mustNotify,
  pushDevice,
  pushesTo,
  requirePushes,
} from '../../cast/pushes.js';

const OTHERS = 'account-devices-notify/all-reaches-every-other-device';
const CALLER = 'account-devices-notify/all-leaves-out-the-caller';

/** First the caller notifies all, then another device does, to show that the caller's can be reached. */
export default defineCase({
  requirements: [OTHERS, CALLER],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await pushDevice(cast, pushOutbox, ann.session);
    const second = await anotherPushDevice(cast, pushOutbox, ann);
    const third = await anotherPushDevice(cast, pushOutbox, ann);
    const answer = await mustNotify(cast, caller, { to: 'all' });
    for (const device of [second, third]) {
      const { length } = await awaitedPushes(pushOutbox, device, 1);
      check.that(OTHERS, length >= 1, inPushes(1), inPushes(length), answer);
    }
    await mustNotify(cast, second, { to: 'all' });
    await requirePushes(pushOutbox, third, 2);
    await requirePushes(pushOutbox, caller, 1);
    const { length } = await pushesTo(pushOutbox, caller);
    check.that(CALLER, length === 1, 'the notification of the other device alone', inPushes(length), answer);
  },
});
