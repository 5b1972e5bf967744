import { defineCase } from '../../case.js';
import { deviceOf, devicesOf, requireListed } from '../../cast/devices.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const LAW = 'account-devices/empty-without-devices';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const lists = [];
    for (const session of [ann.session, await sessionOfLogin(cast, ann)]) lists.push(await devicesOf(cast, session));
    // A list that is always empty has to be told from one that became filled.
    const { session, id } = await deviceOf(cast, ann.session);
    await requireListed(cast, session, id);
    for (const { devices, answer } of lists) check.equal(LAW, devices.length, 0, answer);
  },
});
