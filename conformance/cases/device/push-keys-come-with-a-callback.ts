import { defineCase } from '../../case.js';
import { PUSH } from '../../requests/good-values.js';
import { registerDevice } from '../../requests/recipe-steps.js';

export default defineCase({
  requirements: ['account-device/update-with-push-keys-alone'],
  async run({ cast, check }) {
    const { session } = await cast.account();
    const id = await registerDevice(cast, session);
    check.control(await cast.call('accountDevice', { as: session, body: { id, ...PUSH } }));
    const { pushPublicKey, pushAuthKey } = PUSH;
    const without = await cast.call('accountDevice', { as: session, body: { id, pushPublicKey, pushAuthKey } });
    // The section does not number this refusal; the table has a missing and an invalid parameter.
    check.errno('account-device/update-with-push-keys-alone', without, [107, 108]);
  },
});
