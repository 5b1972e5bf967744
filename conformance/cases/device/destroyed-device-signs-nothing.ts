import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { deviceOf, devicesOf } from '../../cast/devices.js';
import { fictionalNumber, SMS_MESSAGE_ID } from '../../cast/text-messages.js';
import { DEVICE, PUSH_PAYLOAD } from '../../requests/good-values.js';

const LAW = 'account-device-destroy/session-is-refused-everywhere';

/** The session of the destroyed device tries every request that a session signs, each of them otherwise good. */
export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { session } = await cast.confirmedSignIn(ann);
    const { id } = await deviceOf(cast, session);
    const { id: other } = await deviceOf(cast, ann.session);
    const requests = [
      ['sessionStatus', { as: session }],
      ['recoveryEmailStatus', { as: session }],
      ['recoveryEmailResendCode', { as: session, body: {} }],
      ['accountProfile', { as: session }],
      ['certificateSign', certificateCall(cast, session)],
      ['accountDevices', { as: session }],
      ['accountDevicesNotify', { as: session, body: { to: 'all', payload: PUSH_PAYLOAD } }],
      ['accountDevice', { as: session, body: DEVICE }],
      ['accountDevice', { as: session, body: { id: other, name: 'Not yours' } }],
      ['smsStatus', { as: session }],
      ['sms', { as: session, body: { phoneNumber: fictionalNumber(cast), messageId: SMS_MESSAGE_ID } }],
      ['accountDeviceDestroy', { as: session, body: { id: other } }],
      ['sessionDestroy', { as: session, body: {} }],
    ] as const;
    check.control(await cast.useSession(session));
    await cast.must('accountDeviceDestroy', { as: ann.session, body: { id } });
    const before = await devicesOf(cast, ann.session);
    for (const [operation, call] of requests) check.errno(LAW, await cast.call(operation, call), 110);
    const { ids, answer } = await devicesOf(cast, ann.session);
    check.equal(LAW, ids, before.ids, answer);
  },
});
