import { defineCase } from '../../case.js';

const LAW = 'account-reset/reset-of-a-change-ends-the-old-password';

export default defineCase({
  requirements: [LAW],
  casts: ['srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    check.control(await cast.tryLogin(changed));
    check.errno(LAW, await cast.tryLogin(ann), 103);
  },
});
