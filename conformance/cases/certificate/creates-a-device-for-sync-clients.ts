import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { devicesOf } from '../../cast/devices.js';
import { CLIENT_ID } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const LAWS = {
  'certificate-sign/creates-a-device-without-service': {},
  'certificate-sign/creates-a-device-for-sync': { query: { service: 'sync' } },
} as const;
const NONE = 'certificate-sign/makes-no-device-for-other-services';
const FLAG = 'account-devices/flags-the-callers-device';

export default defineCase({
  requirements: [...Object.keys(LAWS), FLAG, NONE],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    for (const [law, asked] of Object.entries(LAWS)) {
      const { session } = await cast.verifiedAccount();
      const before = await devicesOf(cast, session);
      if (before.devices.length > 0)
        throw brokenOnTheWay('a new account has a device already', 'account-devices/empty-without-devices');
      const relier = { ...certificateCall(cast, session), query: { service: CLIENT_ID } };
      // Which reliers a server knows is its own business (line 878).
      const forAnother = await cast.call('certificateSign', relier);
      if (forAnother.response.status === 200)
        check.equal(NONE, (await devicesOf(cast, session)).devices.length, 0, forAnother);
      readCertificate(await cast.must('certificateSign', { ...certificateCall(cast, session), ...asked }));
      const { devices, answer } = await devicesOf(cast, session);
      check.equal(law, devices.length, 1, answer);
      for (const device of devices) check.equal(FLAG, device.isCurrentDevice, true, answer);
    }
  },
});
