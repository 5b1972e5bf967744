import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { devicesOf } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const LAW = 'certificate-sign/keeps-the-device-of-the-session';
const DETAILS = 'certificate-sign/leaves-devices-as-they-are';

const NAMES = ['id', 'name', 'type', ...Object.keys(PUSH)];

/** Of two devices one registered itself, and the other may have been made for its session by the first request. */
export default defineCase({
  requirements: [LAW, DETAILS],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    await cast.must('accountDevice', { as: ann.session, body: { name: 'Lamp 7', type: 'mobile', ...PUSH } });
    const { session: other } = await cast.confirmedSignIn(ann);
    readCertificate(await cast.must('certificateSign', certificateCall(cast, other)));
    const known = await devicesOf(cast, ann.session);
    const details = (devices: typeof known.devices) =>
      devices.map((device) => NAMES.map((name) => device[name])).sort();
    if (!known.devices.some(({ name }) => name === 'Lamp 7'))
      throw brokenOnTheWay('a registered device is not listed', 'account-devices/lists-every-device');
    for (const session of [ann.session, other]) {
      for (const asked of [{}, { query: { service: 'sync' } }]) {
        readCertificate(await cast.must('certificateSign', { ...certificateCall(cast, session), ...asked }));
        const { ids, devices, answer } = await devicesOf(cast, ann.session);
        check.equal(LAW, [...ids].sort(), [...known.ids].sort(), answer);
        check.equal(DETAILS, details(devices), details(known.devices), answer);
      }
    }
  },
});
