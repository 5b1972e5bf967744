import { deviation } from '../../../deviation.js';
import type { DeviceDetails } from '../../../domain/devices.js';
import type { Wraps } from '../../../seams.js';
import { answering } from '../../at-operation.js';

/** A pushCallback that comes alone leaves this key of the device as it was. */
function keeping(key: 'pushPublicKey' | 'pushAuthKey'): Wraps {
  return {
    'devices.complete': (next) => (details) => {
      const { [key]: completed, ...others } = next(details);
      return details[key] === undefined ? others : { ...others, [key]: completed };
    },
  };
}

const UNKNOWN: DeviceDetails = {
  name: undefined,
  type: undefined,
  pushCallback: undefined,
  pushPublicKey: undefined,
  pushAuthKey: undefined,
};

/** Faults in what an update leaves behind. */
export default {
  'stores-no-update': deviation({
    violates: 'account-device/updates-with-id',
    alsoBreaks: [
      'account-device/update-leaves-*',
      'account-devices/updates-are-seen-by-every-session',
      'account-device/callback-alone-blanks-*',
    ],
    says: 'An update is answered as if it were stored, and is not.',
    wrap: { 'devices.update': () => (device) => device },
  }),
  'keeps-the-former-device': deviation({
    violates: 'account-device/update-adds-no-device',
    says: 'An update leaves a copy of the former device behind, under an id of its own.',
    wrap: {
      'devices.update': (next, world) => (device, session, details) => {
        const { name, type, pushCallback, pushPublicKey, pushAuthKey } = device;
        world.devices.register(session, { name, type, pushCallback, pushPublicKey, pushAuthKey });
        return next(device, session, details);
      },
    },
  }),
  'forgets-the-rest': deviation({
    violates: 'account-device/update-leaves-other-details',
    alsoBreaks: ['account-device/update-leaves-*', 'account-devices/updates-are-seen-by-every-session'],
    says: 'An update replaces every detail of the device, by nothing where it mentions none.',
    wrap: {
      'devices.update': (next) => (device, session, details) => next({ ...device, ...UNKNOWN }, session, details),
    },
  }),
  'keeps-the-public-key': deviation({
    violates: 'account-device/callback-alone-blanks-the-public-key',
    alsoBreaks: ['account-device/callback-alone-blanks-both-keys-each-time'],
    says: 'A pushCallback without keys leaves the pushPublicKey of the former one.',
    wrap: keeping('pushPublicKey'),
  }),
  'keeps-the-auth-key': deviation({
    violates: 'account-device/callback-alone-blanks-the-auth-key',
    alsoBreaks: ['account-device/callback-alone-blanks-both-keys-each-time'],
    says: 'A pushCallback without keys leaves the pushAuthKey of the former one.',
    wrap: keeping('pushAuthKey'),
  }),
  'answers-the-id-of-the-session': deviation({
    violates: 'account-device/answers-with-the-id-of-the-device',
    alsoBreaks: [
      'account-device/*',
      'account-device-destroy/*',
      'account-devices/*',
      'account-devices-notify/*',
      'certificate-sign/keeps-the-device-of-the-session',
    ],
    says: 'The id that account/device answers is an id of the session.',
    wrap: answering('accountDevice', (body, { input }) => ({ ...body, id: input.token?.tokenId.slice(0, 32) })),
  }),
};
