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

const NAMED = 'account-devices-notify/ids-reach-the-named-devices';
const OTHERS = 'account-devices-notify/ids-reach-no-other-device';

/**
 * Two of three other devices are named, and with them the caller's own, which `all` alone leaves out (line 1409); the
 * third is named afterwards, to show that it can be reached.
 */
export default defineCase({
  requirements: [NAMED, OTHERS],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await pushDevice(cast, pushOutbox, ann.session);
    const second = await anotherPushDevice(cast, pushOutbox, ann);
    const named = [second, caller, await anotherPushDevice(cast, pushOutbox, ann)];
    const third = await anotherPushDevice(cast, pushOutbox, ann);
    const answer = await mustNotify(cast, caller, { to: named.map(({ id }) => id) });
    for (const device of named) {
      const { length } = await awaitedPushes(pushOutbox, device, 1);
      check.that(NAMED, length >= 1, inPushes(1), inPushes(length), answer);
    }
    await mustNotify(cast, caller, { to: [third.id] });
    await requirePushes(pushOutbox, third, 1);
    const { length } = await pushesTo(pushOutbox, third);
    check.that(OTHERS, length === 1, 'the notification that names it alone', inPushes(length), answer);
  },
});
