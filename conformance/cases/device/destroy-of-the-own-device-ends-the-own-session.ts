import { defineCase } from '../../case.js';
import { deviceOf } from '../../cast/devices.js';

const LAW = 'account-device-destroy/own-device-ends-the-own-session';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { id } = await deviceOf(cast, ann.session);
    check.control(await cast.useSession(ann.session));
    await cast.must('accountDeviceDestroy', { as: ann.session, body: { id } });
    check.errno(LAW, await cast.useSession(ann.session), 110);
  },
});
