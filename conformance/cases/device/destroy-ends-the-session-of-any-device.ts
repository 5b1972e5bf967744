import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { deviceOf, devicesOf } from '../../cast/devices.js';
import { brokenOnTheWay } from '../../stops.js';

const DIES = 'account-device-destroy/session-of-the-device-dies';
const GONE = 'account-device-destroy/device-is-gone';

/** Devices that certificate/sign made: the one is destroyed by another session, the other by its own. */
export default defineCase({
  requirements: [DIES, GONE],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const caller = await deviceOf(cast, ann.session);
    for (const own of [false, true]) {
      const { session } = await cast.confirmedSignIn(ann);
      readCertificate(await cast.must('certificateSign', certificateCall(cast, session)));
      const made = (await devicesOf(cast, session)).devices.find(({ isCurrentDevice }) => isCurrentDevice === true);
      if (made === undefined)
        throw brokenOnTheWay('no device was made for the session', 'certificate-sign/creates-a-device-without-service');
      const id = String(made.id);
      check.control(await cast.useSession(session));
      await cast.must('accountDeviceDestroy', { as: own ? session : caller.session, body: { id } });
      check.errno(DIES, await cast.useSession(session), 110);
      const { ids, answer } = await devicesOf(cast, caller.session);
      check.equal(GONE, ids, [caller.id], answer);
    }
  },
});
