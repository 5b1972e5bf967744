import { defineCase } from '../../case.js';
import { registerDevice } from '../../requests/recipe-steps.js';

export default defineCase({
  requirements: ['account-device/refuses-the-device-of-another-user'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const body = { id: await registerDevice(cast, ann.session), name: 'Old lamp' };
    const attempt = await cast.call('accountDevice', { as: eve.session, body });
    check.control(await cast.call('accountDevice', { as: ann.session, body }));
    check.errno('account-device/refuses-the-device-of-another-user', attempt, 123);
  },
});
