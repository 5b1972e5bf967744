import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { verifierOf } from '../../cast/key-server-login.js';

const LAW = 'api/token-kind-must-fit-the-endpoint';

/**
 * The accountResetToken of a mailed code, at every endpoint of another kind of token before the one that takes it; and
 * other kinds at that one. A bundle for another key opens to a number that may be too large, and is refused for that: so
 * theirs are sealed as the token's seed would have it, or not at all.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const as = await cast.resetToken(ann);
    const requests = [
      ['accountDevices', { as }],
      ['accountKeys', { as }],
      ['accountRecoveryMethods', { as }],
      ['accountRecoveryMethodsSendCode', { as, body: { email: ann.email } }],
      ['certificateSign', certificateCall(cast, as)],
      ['passwordChangeAuthStart', { as, body: {} }],
      ['sessionStatus', { as }],
      ['sessionDestroy', { as, body: {} }],
    ] as const;
    const other = cast.withPassword(ann, cast.hex());
    const inClear = cast.hex() + hex(verifierOf(other));
    const resets = [ann.session, ann.keyFetch].map((kind) => ({
      ...cast.resetCall(cast.credential('accountResetToken', kind.token), other),
      as: kind,
    }));
    for (const call of [...resets, { as: ann.session, body: { bundle: inClear } }])
      check.refused(LAW, await cast.call('accountReset', call));
    // Served by another of its kind: no line says whether this one lives on after being refused.
    for (const [operation, call] of requests) check.refused(LAW, await cast.call(operation, call));
    check.control(await cast.useSession((await cast.signIn(ann)).session));
    const renewed = cast.withPassword(ann, cast.hex());
    check.control(await cast.call('accountReset', cast.resetCall(await cast.resetToken(ann), renewed)));
  },
});
