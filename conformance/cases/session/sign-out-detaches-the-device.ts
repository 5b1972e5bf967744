import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, devicesOf, requireListed } from '../../cast/devices.js';

const LAW = 'session-destroy/device-is-detached';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session: onlooker, id: own } = await deviceOf(cast, ann.session);
    const { session, id } = await anotherDevice(cast, ann);
    await requireListed(cast, onlooker, id);
    await cast.must('sessionDestroy', { as: session, body: {} });
    await requireListed(cast, onlooker, own);
    const { ids, answer } = await devicesOf(cast, onlooker);
    const isThere = ids.includes(id);
    check.that(LAW, !isThere, 'no such device in the list', isThere ? 'it is still listed' : 'it is gone', answer);
  },
});
