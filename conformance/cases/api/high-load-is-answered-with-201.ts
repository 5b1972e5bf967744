import { defineCase } from '../../case.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';

const LAW = 'api/errno-201';

/** What else lines 1679 and 1697 ask of this answer, the observers look at. */
export default defineCase({
  requirements: [LAW],
  needs: ['faults'],
  alone: true,
  async run({ cast, check, adapters: { faults } }) {
    const ask = { query: { uid: (await cast.account()).uid } };
    check.control(await cast.call('accountStatus', ask));
    const refused = await whileItLasts(faults.provoke({ kind: 'high load' }), () => cast.call('accountStatus', ask));
    check.errno(LAW, refused, 201);
  },
});
