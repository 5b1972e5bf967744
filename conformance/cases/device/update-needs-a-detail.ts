import { defineCase } from '../../case.js';
import { registerDevice } from '../../requests/recipe-steps.js';

export default defineCase({
  requirements: ['account-device/update-needs-a-detail'],
  async run({ cast, check }) {
    const { session } = await cast.account();
    const id = await registerDevice(cast, session);
    check.control(await cast.call('accountDevice', { as: session, body: { id, name: 'Old lamp' } }));
    const alone = await cast.call('accountDevice', { as: session, body: { id } });
    // The section does not number this refusal; the table has a missing and an invalid parameter.
    check.errno('account-device/update-needs-a-detail', alone, [107, 108]);
  },
});
