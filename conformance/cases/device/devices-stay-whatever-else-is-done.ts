import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import { anotherDevice, detailsOf, deviceOf, devicesOf } from '../../cast/devices.js';
import { submit } from '../../cast/forgotten-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import { PUSH, PUSH_PAYLOAD } from '../../requests/good-values.js';

const LISTED = 'account-devices/lists-every-device';

/** Two devices that register before the address is verified, and then everything that neither ends nor changes any. */
export default defineCase({
  requirements: [LISTED],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const own = [await deviceOf(cast, ann.session, PUSH), await anotherDevice(cast, ann, { name: 'Radio' })];
    const { session } = ann;
    const due = detailsOf((await devicesOf(cast, session)).devices, own);
    const wrong = cast.withPassword(ann, cast.hex());
    const happens: readonly (() => Promise<unknown>)[] = [
      () => cast.verify(ann),
      async () => cast.must('accountKeys', { as: (await cast.confirmedSignIn(ann)).keyFetch }),
      async () => requireRefusal(await cast.tryLogin(wrong), [103], 'a sign-in with another password'),
      () => cast.must('certificateSign', certificateCall(cast, session)),
      () => cast.must('accountDevicesNotify', { as: session, body: { to: 'all', payload: PUSH_PAYLOAD } }),
      // Served or not: no line says that there are mails for an address that is verified (line 780: may).
      () => cast.call('recoveryEmailResendCode', { as: session, body: {} }),
      () => cast.beginChange(ann),
      async () => {
        const forgotten = await cast.forgot(ann);
        requireRefusal(await submit(cast, forgotten, ''), [105, 107, 108], 'an empty reset code');
      },
      // The password is not reset by that.
      () => cast.resetToken(ann),
    ];
    for (const happening of happens) {
      await happening();
      const { devices, answer } = await devicesOf(cast, session);
      check.equal(LISTED, detailsOf(devices, own), due, answer);
    }
  },
});
