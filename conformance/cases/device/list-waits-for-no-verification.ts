import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { devicesOf } from '../../cast/devices.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-devices/lists-authenticated-devices';

/**
 * Somebody whose address waits for its code signs in with two devices, as the example flow does (628 to 635). No line
 * serves keys and certificates without a verified address: who gets neither has no syncing device, and shows nothing.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const counts: number[] = [];
    for (const { session, keyFetch } of [ann, await cast.signIn(ann)]) {
      const synced = [
        await cast.call('accountKeys', { as: keyFetch }),
        await cast.call('certificateSign', certificateCall(cast, session)),
      ];
      const refused = synced.filter(({ response }) => response.status >= 400);
      if (refused.length > 0) {
        for (const answer of refused) answer.expectation = 'refusal';
        throw new Blocked('nobody syncs before the address is verified');
      }
      const { ids, answer } = await devicesOf(cast, session);
      counts.push(ids.length);
      check.that(LAW, ids.length > 0, 'the device that asks', `${ids.length} devices`, answer);
    }
    const [alone = 0, both = 0] = counts;
    check.that(LAW, both >= alone, 'no fewer devices after a sign-in', `${alone}, then ${both} devices`);
  },
});
