import { defineCase } from '../../case.js';
import { anotherDevice } from '../../cast/devices.js';
import { Blocked } from '../../stops.js';

const DIES = 'account-device-destroy/session-of-the-device-dies';
const SURVIVES = 'account-device-destroy/callers-session-survives';
const AGAIN = 'account-device-destroy/device-can-sign-in-again';

export default defineCase({
  requirements: [DIES, SURVIVES, AGAIN],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, id } = await anotherDevice(cast, ann);
    // One that has changed is the same device still.
    await cast.must('accountDevice', { as: session, body: { id, name: 'Lamp of another name' } });
    for (const as of [session, ann.session]) await cast.must('sessionStatus', { as });
    await cast.must('accountDeviceDestroy', { as: ann.session, body: { id } });
    const dead = await cast.call('sessionStatus', { as: session });
    check.errno(DIES, dead, 110);
    if (dead.response.status === 200) throw new Blocked('the call ended no session', DIES);
    check.succeeds(SURVIVES, await cast.call('sessionStatus', { as: ann.session }));
    const again = await cast.call('accountLogin', { body: { email: ann.email, authPW: ann.authPW } });
    check.succeeds(AGAIN, again);
    if (again.response.status !== 200) return;
    const as = cast.token(again, 'sessionToken');
    check.succeeds(AGAIN, await cast.call('sessionStatus', { as }));
  },
});
