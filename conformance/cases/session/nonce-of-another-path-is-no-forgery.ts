import { defineCase } from '../../case.js';

const EMAIL = 'recovery-email-status/errno-115';
const DESTROY = 'session-destroy/errno-115';

/**
 * No line says whether a nonce that was used at one path may be used at another. Whoever refuses it has to do so for the
 * nonce: the MAC is right, the token is live and the timestamp is fresh.
 */
export default defineCase({
  requirements: [EMAIL, DESTROY],
  async run({ cast, check }) {
    const { session: as } = await cast.account();
    for (const [law, operation] of [
      [EMAIL, 'recoveryEmailStatus'],
      [DESTROY, 'sessionDestroy'],
    ] as const) {
      const hawk = { ts: cast.caller.serverSeconds(), nonce: cast.hex(8) };
      check.control(await cast.call('sessionStatus', { as, hawk }));
      const answer = await cast.call(operation, { as, hawk });
      if (answer.response.status < 400) check.succeeds(law, answer);
      else check.errno(law, answer, 115);
    }
  },
});
