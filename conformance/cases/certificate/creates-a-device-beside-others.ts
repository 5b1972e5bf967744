import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { devicesOf } from '../../cast/devices.js';

const LAW = 'certificate-sign/creates-a-device-beside-others';

/**
 * The later session asks first, so that neither the first session nor the first device is the only one that counts; and
 * another session looks, since the list holds every device of the user (lines 1342 and 1343).
 */
export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const sessions = [(await cast.signIn(ann)).session, ann.session, (await cast.signIn(ann)).session];
    for (const [index, session] of sessions.entries()) {
      const asked = index === 1 ? { query: { service: 'sync' } } : {};
      const onlooker = sessions[(index + 1) % sessions.length] ?? session;
      const before = await devicesOf(cast, onlooker);
      readCertificate(await cast.must('certificateSign', { ...certificateCall(cast, session), ...asked }));
      const { devices, answer } = await devicesOf(cast, onlooker);
      check.equal(LAW, devices.length, before.devices.length + 1, answer);
    }
  },
});
