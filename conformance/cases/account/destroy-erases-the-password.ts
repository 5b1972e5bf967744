import { defineCase } from '../../case.js';

const LAW = 'account-destroy/password-is-erased';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.destroy(ann);
    const again = cast.withPassword(ann, cast.hex());
    await cast.account({}, again);
    const attempt = await cast.tryLogin(ann);
    check.control(await cast.tryLogin(again));
    check.errno(LAW, attempt, 103);
  },
});
