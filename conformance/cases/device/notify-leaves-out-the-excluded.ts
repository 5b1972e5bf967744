import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';
import {
  anotherPushDevice,
  awaitedPushes,
  inPushes,
  mustNotify,
  notify,
  pushesTo,
  requirePushes,
} from '../../cast/pushes.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const LAW = 'account-devices-notify/excluded-devices-are-left-out';
const ALL = 'account-devices-notify/all-reaches-every-other-device';
const TTL = 'account-devices-notify/ttl-is-that-of-the-push';

const SECONDS = 45;

/**
 * The second request differs in its excluded alone, and reaches both devices; the first comes again from a session that
 * has no device.
 */
export default defineCase({
  requirements: [LAW, ALL, TTL],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const excluded = await anotherPushDevice(cast, pushOutbox, ann);
    const other = await anotherPushDevice(cast, pushOutbox, ann);
    const request = { to: 'all', excluded: [excluded.id], TTL: SECONDS };
    const answer = await mustNotify(cast, caller, request);
    await requirePushes(pushOutbox, other, 1);
    check.equal(TTL, (await pushesTo(pushOutbox, other)).at(-1)?.ttl, SECONDS, answer);
    const toAll = await notify(cast, caller, { to: 'all', excluded: [] });
    check.control(toAll);
    const reached = (await awaitedPushes(pushOutbox, other, 2)).length;
    check.that(ALL, reached >= 2, inPushes(2), inPushes(reached), toAll);
    await requirePushes(pushOutbox, excluded, 1);
    await mustNotify(cast, { ...caller, session: await sessionOfLogin(cast, ann) }, request);
    await requirePushes(pushOutbox, other, 3);
    const { length } = await pushesTo(pushOutbox, excluded);
    check.that(LAW, length === 1, 'the notification that excludes nobody alone', inPushes(length), answer);
  },
});
