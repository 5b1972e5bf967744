import { isDeepStrictEqual } from 'node:util';
import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { deviceOf } from '../../cast/devices.js';
import { anotherPushDevice, awaitedPushes, inPushes, mustNotify } from '../../cast/pushes.js';
import { PUSH_PAYLOAD } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const SENDS = 'account-devices-notify/sends-a-push';
const PAYLOAD = 'account-devices-notify/payload-is-sent';
const TTL = 'account-devices-notify/ttl-is-that-of-the-push';
const NO_TTL = 'account-devices-notify/ttl-defaults-to-zero';

const BOOKMARKS = { ...PUSH_PAYLOAD, data: { collections: ['bookmarks', 'history'] } };

/** Two requests that differ in payload and TTL, and the first again; each comes when the one before has arrived. */
export default defineCase({
  requirements: [SENDS, PAYLOAD, TTL, NO_TTL],
  needs: ['pushOutbox'],
  async run({ cast, check, adapters: { pushOutbox } }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const device = await anotherPushDevice(cast, pushOutbox, ann);
    const requests = [{ payload: PUSH_PAYLOAD }, { payload: BOOKMARKS, TTL: 75 }, { payload: PUSH_PAYLOAD }];
    for (const [index, request] of requests.entries()) {
      const answer = await mustNotify(cast, caller, { to: [device.id], ...request });
      const messages = await awaitedPushes(pushOutbox, device, index + 1);
      const { length } = messages;
      check.that(SENDS, length > index, inPushes(index + 1), inPushes(length), answer);
      const message = messages.at(-1);
      if (message === undefined || length <= index) throw new Blocked('no push notification arrived', SENDS);
      const { payload, ttl } = message;
      check.that(
        PAYLOAD,
        isDeepStrictEqual(payload, request.payload),
        inWords(request.payload),
        inWords(payload),
        answer,
      );
      check.equal(request.TTL === undefined ? NO_TTL : TTL, ttl, request.TTL ?? 0, answer);
    }
  },
});
