import { defineCase } from '../../case.js';
import { deviceOf, listedDevice } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const LAW = 'account-device/callback-alone-blanks-both-keys-each-time';
const KEYS_BACK = 'account-device/updates-with-id';
const NAMES = ['pushPublicKey', 'pushAuthKey'] as const;

const { pushCallback } = PUSH;

/** The callback that the device has already, and each of the details that may come beside a callback. */
const UPDATES = [
  { pushCallback },
  { pushCallback, name: 'Lamp' },
  { pushCallback: `${pushCallback}-again`, type: 'desktop' },
];

/** Before each update the device gets its push keys back. */
export default defineCase({
  requirements: [LAW, KEYS_BACK],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, id } = await deviceOf(cast, ann.session);
    for (const update of UPDATES) {
      await cast.must('accountDevice', { as: session, body: { id, ...PUSH } });
      const { device: before, answer: given } = await listedDevice(cast, session, id);
      for (const name of NAMES) check.equal(KEYS_BACK, before[name], PUSH[name], given);
      if (NAMES.some((name) => before[name] !== PUSH[name]))
        throw brokenOnTheWay('the device has not the push keys of its update', KEYS_BACK);
      await cast.must('accountDevice', { as: session, body: { id, ...update } });
      const { device, answer } = await listedDevice(cast, session, id);
      for (const name of NAMES) check.equal(LAW, device[name], '', answer);
    }
  },
});
