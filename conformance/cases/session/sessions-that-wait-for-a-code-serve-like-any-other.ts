import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { DEVICE, PUSH_PAYLOAD } from '../../requests/good-values.js';

const STATUS = 'session-status/succeeds-while-the-token-is-valid';

/** What a session may do without a word about its verification, by the rows of the answers. */
const ASKED = [
  ['accountProfile', 'account-profile'],
  ['accountDevices', 'account-devices'],
  ['smsStatus', 'sms-status'],
  ['recoveryEmailStatus', 'recovery-email-status'],
] as const;

const DEVICE_ROW = 'account-device/response-200';
const NOTIFY = 'account-devices-notify/response-200';
const ENDS = 'account-device-destroy/response-200';
const SIGN_OUT = 'session-destroy/response-200';

/**
 * Sign-ins from before the address is verified and from after, whose own codes nobody gives: certificates and keys may
 * wait for those (lines 453 and 879), and a session token is valid without (651).
 */
export default defineCase({
  requirements: [STATUS, ...ASKED.map(([, row]) => `${row}/response-200`), DEVICE_ROW, NOTIFY, ENDS, SIGN_OUT],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const code = await cast.mailedCode(ann);
    const before = await cast.signIn(ann, { keys: true });
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const after = await cast.signIn(ann, { keys: true });
    for (const { session: as } of [before, after]) {
      const registered = await cast.call('accountDevice', { as, body: DEVICE });
      check.succeeds(DEVICE_ROW, registered);
      check.succeeds(STATUS, await cast.useSession(as));
      for (const [operation, row] of ASKED) check.succeeds(`${row}/response-200`, await cast.call(operation, { as }));
      const notice = { to: 'all', payload: PUSH_PAYLOAD };
      check.succeeds(NOTIFY, await cast.call('accountDevicesNotify', { as, body: notice }));
      if (as === after.session) check.succeeds(SIGN_OUT, await cast.call('sessionDestroy', { as, body: {} }));
      else check.succeeds(ENDS, await cast.call('accountDeviceDestroy', { as, body: { id: text(registered, 'id') } }));
    }
  },
});
