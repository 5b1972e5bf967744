import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf, devicesOf, requireListed } from '../../cast/devices.js';

const LAW = 'session-destroy/device-is-detached';
const OTHERS = 'session-destroy/other-devices-stay';

export default defineCase({
  requirements: [LAW, OTHERS],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session: onlooker, id: own } = await deviceOf(cast, ann.session);
    const { session, id } = await anotherDevice(cast, ann);
    await requireListed(cast, onlooker, id);
    await cast.must('sessionDestroy', { as: session, body: {} });
    const { ids, answer } = await devicesOf(cast, onlooker);
    check.that(OTHERS, ids.includes(own), 'the other device in the list', ids.includes(own) ? 'it is' : 'not', answer);
    const isThere = ids.includes(id);
    check.that(LAW, !isThere, 'no such device in the list', isThere ? 'it is still listed' : 'it is gone', answer);
  },
});
