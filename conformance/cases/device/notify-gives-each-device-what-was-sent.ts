import { isDeepStrictEqual } from 'node:util';
import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { anotherPushDevice, awaitedPushes, inPushes, notify, pushDevice } from '../../cast/pushes.js';
import { PUSH_PAYLOAD } from '../../requests/good-values.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const ALL = 'account-devices-notify/all-reaches-every-other-device';
const NAMED = 'account-devices-notify/ids-reach-the-named-devices';
const PAYLOAD = 'account-devices-notify/payload-is-sent';
const TTL = 'account-devices-notify/ttl-is-that-of-the-push';
const NO_TTL = 'account-devices-notify/ttl-defaults-to-zero';

/** A payload that no other notification of the case has. */
function payloadOf(...collections: readonly string[]) {
  return { ...PUSH_PAYLOAD, data: { collections } };
}

/** A caller without a device, who is none of "all", and three devices, not all of a type. A TTL is given, left out, given again and zero. */
export default defineCase({
  requirements: [ALL, NAMED, PAYLOAD, TTL, NO_TTL],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = { session: await sessionOfLogin(cast, ann), id: '' };
    const devices = [
      await pushDevice(cast, pushOutbox, ann.session, { type: 'desktop', name: 'Desk' }),
      await anotherPushDevice(cast, pushOutbox, ann),
      await anotherPushDevice(cast, pushOutbox, ann),
    ];
    const to = devices.map(({ id }) => id);
    const requests = [
      { to: 'all', payload: payloadOf('tabs'), TTL: 3600 },
      { to: 'all', payload: payloadOf('clients', 'history') },
      { to, payload: payloadOf('forms'), TTL: 1 },
      { to, payload: payloadOf('passwords') },
      { to: 'all', payload: payloadOf('prefs'), TTL: 0 },
      { to: [...to].reverse(), payload: payloadOf('addons'), TTL: 86_400 },
    ];
    for (const [index, { to: addressed, ...sent }] of requests.entries()) {
      const answer = await notify(cast, caller, { to: addressed, ...sent });
      check.control(answer);
      for (const device of devices) {
        const messages = await awaitedPushes(pushOutbox, device, index + 1);
        const { length } = messages;
        check.that(addressed === 'all' ? ALL : NAMED, length > index, inPushes(index + 1), inPushes(length), answer);
        const message = messages[index];
        if (message === undefined) return;
        const isSent = isDeepStrictEqual(message.payload, sent.payload);
        check.that(PAYLOAD, isSent, inWords(sent.payload), inWords(message.payload), answer);
        check.equal(sent.TTL === undefined ? NO_TTL : TTL, message.ttl, sent.TTL ?? 0, answer);
      }
    }
  },
});
