import { defineCase } from '../../case.js';
import {
  anotherPushDevice,
  awaitedPushes,
  inPushes,
  mustNotify,
  notify,
  type PushDevice,
  pushDevice,
  pushesTo,
  requirePushes,
} from '../../cast/pushes.js';
import { OTHER_PUSH, PUSH_PAYLOAD } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const MOVED = 'account-devices-notify/reaches-the-latest-callback';
const FORMER = 'account-devices-notify/reaches-no-former-callback';
const GONE = 'account-devices-notify/reaches-no-destroyed-device';
const REFUSED = 'account-devices-notify/refused-request-sends-nothing';

const UNFIT = { ...PUSH_PAYLOAD, command: 'conformance:no_such_command' };

/**
 * Of four devices that were all reached once, one moves to another callback, one is destroyed and one signs out. What
 * follows then has to arrive where it belongs before the others are looked at again.
 */
export default defineCase({
  requirements: [MOVED, FORMER, GONE, REFUSED],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await pushDevice(cast, pushOutbox, ann.session);
    const others: PushDevice[] = [];
    for (let count = 0; count < 4; count += 1) others.push(await anotherPushDevice(cast, pushOutbox, ann));
    const [moving, dying, leaving, staying] = others as [PushDevice, PushDevice, PushDevice, PushDevice];
    await mustNotify(cast, caller, { to: 'all' });
    for (const device of others) await requirePushes(pushOutbox, device, 1);

    const pushCallback = `${moving.pushCallback}-moved`;
    await cast.must('accountDevice', { as: moving.session, body: { id: moving.id, ...OTHER_PUSH, pushCallback } });
    await cast.must('accountDeviceDestroy', { as: caller.session, body: { id: dying.id } });
    await cast.must('sessionDestroy', { as: leaving.session, body: {} });
    for (const to of ['all', others.map(({ id }) => id)]) {
      const refused = await notify(cast, caller, { to, payload: UNFIT });
      if (refused.response.status < 400)
        throw new Blocked('a payload of no known command is sent', 'account-devices-notify/payload-is-validated');
    }
    const answer = await mustNotify(cast, caller, { to: 'all' });
    await requirePushes(pushOutbox, staying, 2);
    const moved = { ...moving, pushCallback };
    const { length } = await awaitedPushes(pushOutbox, moved, 1);
    check.that(MOVED, length >= 1, inPushes(1), inPushes(length), answer);
    // By their ids those that are gone may be refused; the device that stays shows when the others would have it too.
    await notify(cast, caller, { to: [dying.id, leaving.id] });
    const last = await mustNotify(cast, caller, { to: [staying.id] });
    await requirePushes(pushOutbox, staying, 3);
    for (const device of [dying, leaving]) {
      const reached = (await pushesTo(pushOutbox, device)).length;
      check.that(GONE, reached === 1, 'the notification from before alone', inPushes(reached), last);
    }
    const [former, stayed] = [await pushesTo(pushOutbox, moving), await pushesTo(pushOutbox, staying)];
    check.that(FORMER, former.length === 1, 'the notification from before alone', inPushes(former.length), last);
    const unfit = stayed.filter(
      ({ payload }) => (payload as { command?: unknown } | undefined)?.command === UNFIT.command,
    );
    check.that(REFUSED, unfit.length === 0 && stayed.length === 3, inPushes(3), inPushes(stayed.length), last);
  },
});
