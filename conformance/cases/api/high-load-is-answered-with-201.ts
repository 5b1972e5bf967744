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
    // A new one waits for its code: whether a verified address is mailed another is not said.
    const { session } = await cast.account({ isNew: true });
    // With a signature and without one, a question and an order.
    const ask = async () => [
      await cast.call('recoveryEmailStatus', { as: session }),
      await cast.call('recoveryEmailResendCode', { as: session, body: {} }),
      await cast.call('getRandomBytes', { body: {} }),
    ];
    for (const answer of await ask()) check.control(answer);
    for (const refused of await whileItLasts(faults.provoke({ kind: 'high load' }), ask))
      check.errno(LAW, refused, 201);
  },
});
