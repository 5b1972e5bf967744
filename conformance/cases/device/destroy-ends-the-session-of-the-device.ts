import { defineCase } from '../../case.js';
import { anotherDevice, devicesOf } from '../../cast/devices.js';
import { DEVICE } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const DIES = 'account-device-destroy/session-of-the-device-dies';
const SURVIVES = 'account-device-destroy/callers-session-survives';
const REGISTERS = 'account-device/registers-without-id';
const AGAIN = 'account-device-destroy/device-can-sign-in-again';

const NAME = 'Lamp of another name';

export default defineCase({
  requirements: [DIES, SURVIVES, AGAIN, REGISTERS],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, id } = await anotherDevice(cast, ann);
    // One that has changed is the same device still.
    await cast.must('accountDevice', { as: session, body: { id, name: NAME } });
    for (const as of [session, ann.session]) await cast.must('sessionStatus', { as });
    await cast.must('accountDeviceDestroy', { as: ann.session, body: { id } });
    const dead = await cast.call('sessionStatus', { as: session });
    check.errno(DIES, dead, 110);
    if (dead.response.status === 200) throw brokenOnTheWay('the call ended no session', DIES);
    check.succeeds(SURVIVES, await cast.call('sessionStatus', { as: ann.session }));
    const again = await cast.call('accountLogin', { body: { email: ann.email, authPW: ann.authPW } });
    check.succeeds(AGAIN, again);
    if (again.response.status !== 200) return;
    const as = cast.token(again, 'sessionToken');
    check.succeeds(AGAIN, await cast.call('sessionStatus', { as }));
    // With the name that it had before.
    const registered = await cast.call('accountDevice', { as, body: { ...DEVICE, name: NAME } });
    check.succeeds(REGISTERS, registered);
    const { ids, answer } = await devicesOf(cast, as);
    const isThere = ids.includes(fieldsOf(registered).id);
    check.that(REGISTERS, isThere, 'the device in the list', isThere ? 'it is there' : 'it is not', answer);
  },
});
