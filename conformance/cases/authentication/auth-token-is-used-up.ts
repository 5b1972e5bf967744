import { defineCase } from '../../case.js';

const OF_SESSION = 'session-create/token-single-use-after-success';
const OF_CHANGE = 'password-change-start/token-single-use-after-success';

export default defineCase({
  requirements: [OF_SESSION, OF_CHANGE],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    for (const [law, operation] of [
      [OF_SESSION, 'sessionCreate'],
      [OF_CHANGE, 'passwordChangeStart'],
    ] as const) {
      const call = { as: await cast.authToken(ann), body: {} };
      check.control(await cast.call(operation, call));
      check.errno(law, await cast.call(operation, call), 110);
    }
  },
});
