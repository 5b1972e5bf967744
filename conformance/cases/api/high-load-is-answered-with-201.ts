import { defineCase } from '../../case.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';

const LAW = 'api/errno-201';

/** What else lines 1679 and 1697 ask of this answer, the observers look at. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['faults'],
  alone: true,
  async run({ cast, check, adapters: { faults } }) {
    const { session } = await cast.account();
    const ask = () => cast.useSession(session);
    check.control(await ask());
    const refused = await whileItLasts(faults.provoke({ kind: 'high load' }), ask);
    check.errno(LAW, refused, 201);
  },
});
