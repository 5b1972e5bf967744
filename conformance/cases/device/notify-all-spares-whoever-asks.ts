import { defineCase } from '../../case.js';
import { anotherPushDevice, inPushes, mustNotify, pushDevice, pushesTo, requirePushes } from '../../cast/pushes.js';

const LAW = 'account-devices-notify/all-leaves-out-the-caller';

const SECONDS = 45;

/**
 * Whatever else a request says, "all" leaves out who makes it. Two devices take turns, so that each is shown to be within
 * reach by the requests of the other.
 */
export default defineCase({
  requirements: [LAW],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await pushDevice(cast, pushOutbox, ann.session);
    const [second, third] = [
      await anotherPushDevice(cast, pushOutbox, ann),
      await anotherPushDevice(cast, pushOutbox, ann),
    ];
    const ways = [{ excluded: [] }, { excluded: [third.id] }, { TTL: SECONDS }, {}];
    for (const [asks, listens] of [
      [caller, second],
      [second, caller],
    ] as const) {
      for (const way of ways) await mustNotify(cast, asks, { to: 'all', ...way });
      await requirePushes(pushOutbox, listens, ways.length);
    }
    const last = await mustNotify(cast, third, { to: 'all' });
    const due = ways.length + 1;
    for (const device of [caller, second]) {
      await requirePushes(pushOutbox, device, due);
      const { length } = await pushesTo(pushOutbox, device);
      check.that(LAW, length === due, `${inPushes(due)}, all from other devices`, inPushes(length), last);
    }
  },
});
