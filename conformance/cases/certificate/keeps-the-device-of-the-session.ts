import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { deviceOf, devicesOf } from '../../cast/devices.js';

const LAW = 'certificate-sign/keeps-the-device-of-the-session';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { session, id } = await deviceOf(cast, ann.session);
    for (const asked of [{}, { query: { service: 'sync' } }]) {
      readCertificate(await cast.must('certificateSign', { ...certificateCall(cast, session), ...asked }));
      const { ids, answer } = await devicesOf(cast, session);
      check.equal(LAW, ids, [id], answer);
    }
  },
});
