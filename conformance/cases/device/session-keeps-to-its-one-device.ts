import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { anotherDevice, type Details, deviceOf, devicesOf, type OwnDevice } from '../../cast/devices.js';
import { OTHER_PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const LAW = 'account-device/errno-124';

const { pushCallback } = OTHER_PUSH;

/** Every detail that an update may be about (line 1267). */
const UPDATES: readonly Details[] = [
  { name: 'Not its lamp' },
  { type: 'desktop' },
  { pushCallback },
  OTHER_PUSH,
  { name: 'Not its lamp', type: 'desktop', ...OTHER_PUSH },
];

/**
 * The session of the creation and that of a sign-in registered their devices, a third one got one by certificate/sign.
 * Each of them tries to change a device of another session, and its own after that.
 */
export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const own: OwnDevice[] = [await deviceOf(cast, ann.session), await anotherDevice(cast, ann)];
    const { session } = await cast.confirmedSignIn(ann);
    readCertificate(await cast.must('certificateSign', certificateCall(cast, session)));
    const made = (await devicesOf(cast, session)).devices.find(({ isCurrentDevice }) => isCurrentDevice === true);
    if (made === undefined)
      throw brokenOnTheWay('no device was made for the session', 'certificate-sign/creates-a-device-without-service');
    own.push({ session, id: String(made.id) });
    for (const [index, { session: as, id }] of own.entries()) {
      const other = own[(index + 1) % own.length]?.id ?? '';
      for (const details of UPDATES)
        check.errno(LAW, await cast.call('accountDevice', { as, body: { id: other, ...details } }), 124);
      check.control(await cast.call('accountDevice', { as, body: { id, name: `Its lamp, ${index}` } }));
    }
  },
});
