import { deviation } from '../../../deviation.js';
import type { DeviceDetails } from '../../../domain/devices.js';
import type { DeviceRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/** Some updates with a pushCallback and no push keys leave both keys as they are. */
function keepingKeys(when: (device: DeviceRow, details: DeviceDetails, world: World) => boolean): Wraps {
  return {
    'devices.update': (next, world) => (device, session, details) => {
      const blanks = details.pushPublicKey === '' && details.pushAuthKey === '';
      if (!blanks || !when(device, details, world)) return next(device, session, details);
      const { pushPublicKey: _public, pushAuthKey: _auth, ...kept } = details;
      return next(device, session, kept);
    },
  };
}

/** Ids of devices whose keys were blanked. */
const blanked = memory(() => new Set<string>());

/** Faults that blank the push keys of a device in some updates only. */
export default {
  'keeps-the-keys-of-the-same-callback': deviation({
    violates: 'account-device/callback-alone-blanks-both-keys-each-time',
    says: 'A pushCallback without keys leaves them as they are where it is the one that the device has.',
    wrap: keepingKeys((device, { pushCallback }) => pushCallback === device.pushCallback),
  }),
  'keeps-the-keys-beside-other-details': deviation({
    violates: 'account-device/callback-alone-blanks-both-keys-each-time',
    says: 'A pushCallback without keys leaves them as they are where a name or a type comes with it.',
    wrap: keepingKeys((_device, { name, type }) => name !== undefined || type !== undefined),
  }),
  'blanks-the-keys-once': deviation({
    violates: 'account-device/callback-alone-blanks-both-keys-each-time',
    says: 'Of several times that a pushCallback comes without keys the first blanks those of the device.',
    wrap: keepingKeys(({ id }, _details, world) => {
      const again = blanked(world).has(id);
      blanked(world).add(id);
      return again;
    }),
  }),
  'keeps-a-key-that-comes-alone': deviation({
    violates: 'account-device/callback-with-one-key-blanks-both',
    says: 'Of a pushCallback and one push key the key is stored, and the other one blanked.',
    wrap: {
      'devices.complete': (next) => (details) => {
        const { pushCallback, pushPublicKey = '', pushAuthKey = '' } = details;
        const isHalf = (pushPublicKey === '') !== (pushAuthKey === '');
        return pushCallback !== undefined && isHalf ? { ...next(details), pushPublicKey, pushAuthKey } : next(details);
      },
    },
  }),
  'leaves-the-missing-key': deviation({
    violates: 'account-device/callback-with-one-key-blanks-both',
    says: 'Of a pushCallback and one push key the key is stored, and the other one left as it is.',
    wrap: {
      'devices.complete': (next) => (details) => {
        const isHalf = (details.pushPublicKey === undefined) !== (details.pushAuthKey === undefined);
        return details.pushCallback !== undefined && isHalf ? details : next(details);
      },
    },
  }),
  'blanks-no-keys-where-there-are-none': deviation({
    violates: 'account-device/callback-alone-blanks-keys-that-were-never-set',
    says: 'A pushCallback without keys leaves them unset where the device never had any.',
    wrap: keepingKeys(({ pushPublicKey }) => pushPublicKey === undefined),
  }),
  'registers-without-keys': deviation({
    violates: 'account-device/registering-a-callback-alone-blanks-both-keys',
    says: 'A device that registers with a pushCallback and no push keys has none, not even empty ones.',
    wrap: {
      'devices.register':
        (next) =>
        (session, { pushPublicKey, pushAuthKey, ...details }) =>
          next(session, { ...details, ...(pushPublicKey === '' ? {} : { pushPublicKey, pushAuthKey }) }),
    },
  }),
  'ignores-a-callback-without-keys': deviation({
    violates: 'account-device/updates-with-id',
    says: 'A pushCallback without keys blanks them and is not stored itself.',
    alsoBreaks: ['account-device/callback-*', 'account-devices-notify/*'],
    wrap: {
      'devices.update': (next) => (device, session, details) => {
        const isBlank = details.pushPublicKey === '' && details.pushAuthKey === '';
        return next(device, session, isBlank ? { pushPublicKey: '', pushAuthKey: '' } : details);
      },
    },
  }),
};
