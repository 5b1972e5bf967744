import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { rawAccount, rawSession } from '../../cast/raw-password.js';

const LAW = 'raw-password-session-create/session-token-signs-like-any-other';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    const session = await rawSession(cast, ann);
    check.succeeds(LAW, await cast.call('recoveryEmailResendCode', { as: session, body: {} }));
    await cast.verify(ann);
    check.succeeds(LAW, await cast.call('recoveryEmailStatus', { as: session }));
    check.succeeds(LAW, await cast.call('accountDevices', { as: session }));
    check.succeeds(LAW, await cast.call('certificateSign', certificateCall(cast, session)));
    check.succeeds(LAW, await cast.call('sessionDestroy', { as: session, body: {} }));
  },
});
