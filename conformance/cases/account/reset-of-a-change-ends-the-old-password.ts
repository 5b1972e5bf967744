import { defineCase } from '../../case.js';

const LAW = 'account-reset/reset-of-a-change-ends-the-old-password';

export default defineCase({
  requirements: [LAW],
  casts: ['srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    // Before the new one was used for the first time, and after it.
    const early = await cast.tryLogin(ann);
    check.control(await cast.tryLogin(changed));
    check.errno(LAW, early, 103);
    check.errno(LAW, await cast.tryLogin(ann), 103);
  },
});
