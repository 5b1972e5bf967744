import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';

const STATUS = 'session-status/errno-115';
const EMAIL = 'recovery-email-status/errno-115';
const LIVE = 'session-status/succeeds-while-the-token-is-valid';

/** Requests of the same session under other nonces, between a request and its replay. */
const BETWEEN = 3;

export default defineCase({
  requirements: [STATUS, EMAIL, LIVE],
  async run({ cast, check }) {
    const [ann, eve] = [await cast.account(), await cast.account()];
    const { session: later } = await cast.signIn(ann);
    for (const [law, operation] of [
      [STATUS, 'sessionStatus'],
      [EMAIL, 'recoveryEmailStatus'],
    ] as const) {
      const signed = (as: Credential) => ({ as, hawk: { ts: cast.caller.serverSeconds(), nonce: cast.hex(8) } });
      const calls = [ann.session, later].map(signed);
      for (const call of calls) check.control(await cast.call(operation, call));
      // Eve happens upon the nonce that Ann had in this second: what is over is Ann's request, not hers.
      const hawk = calls[0]?.hawk;
      if (law === STATUS) check.succeeds(LIVE, await cast.call(operation, { as: eve.session, hawk }));
      for (let nth = 0; nth < BETWEEN; nth += 1) {
        for (const as of [ann.session, eve.session]) await cast.must(operation, signed(as));
      }
      // Twice each, since who refuses a replay might forget the nonce by that.
      for (const call of [...calls, ...calls]) check.errno(law, await cast.call(operation, call), 115);
    }
  },
});
