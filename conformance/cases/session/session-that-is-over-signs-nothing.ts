import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';

const LAW = 'session-destroy/session-is-refused-everywhere';

/** What a living session may be refused too: the address is verified, and needs no code. */
const MAY_BE_REFUSED = 'accountRecoveryMethodsSendCode';

/** A session that is over tries every request that a session signs, each of which another one of the account may make. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { session: living } = await cast.signIn(ann);
    const { session: over } = await cast.signIn(ann);
    const requests = (as: typeof over) =>
      [
        ['accountDevices', { as }],
        ['accountRecoveryMethods', { as }],
        ['accountRecoveryMethodsSendCode', { as, body: { email: ann.email } }],
        ['certificateSign', certificateCall(cast, as)],
        ['passwordChangeAuthStart', { as, body: {} }],
        ['sessionStatus', { as }],
        ['sessionDestroy', { as, body: {} }],
      ] as const;
    check.control(await cast.useSession(over));
    await cast.must('sessionDestroy', { as: over, body: {} });
    for (const [operation, call] of requests(over)) check.refused(LAW, await cast.call(operation, call));
    for (const [operation, call] of requests(living)) {
      const answer = await cast.call(operation, call);
      const isRefused = answer.response.status >= 400 && answer.response.status < 500;
      if (operation !== MAY_BE_REFUSED || !isRefused) check.control(answer);
    }
  },
});
