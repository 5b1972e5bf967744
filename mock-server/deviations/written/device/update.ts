import { deviation } from '../../../deviation.js';
import type { DeviceDetails } from '../../../domain/devices.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import type { Fields } from '../../at-operation.js';
import { refusing } from '../../refusing.js';

/** An update with just these details meets 107. */
function refusingUpdates(...details: readonly (keyof DeviceDetails)[]): Wraps {
  const sorted = [...details].sort().join();
  return refusing(
    'accountDevice',
    () => new DomainError('InvalidParameter', { validation: { source: 'payload', keys: details } }),
    ({ input }) => {
      const { id, ...given } = input.body as Fields;
      return id !== undefined && Object.keys(given).sort().join() === sorted;
    },
  );
}

export default {
  'refuses-a-name-alone': deviation({
    violates: 'account-device/update-with-name-alone',
    alsoBreaks: ['account-device/response-200'],
    says: 'An update with a name has to say the type again.',
    wrap: refusingUpdates('name'),
  }),
  'refuses-a-type-alone': deviation({
    violates: 'account-device/update-with-type-alone',
    alsoBreaks: ['account-device/response-200'],
    says: 'An update with a type has to say the name again.',
    wrap: refusingUpdates('type'),
  }),
  'refuses-a-callback-alone': deviation({
    violates: 'account-device/update-with-push-callback-alone',
    alsoBreaks: ['account-device/response-200'],
    says: 'An update with a pushCallback has to bring both push keys.',
    wrap: refusingUpdates('pushCallback'),
  }),
  'refuses-the-push-tuple': deviation({
    violates: 'account-device/update-with-push-tuple',
    alsoBreaks: ['account-device/response-200'],
    says: 'Only a registration can bring pushCallback and push keys together.',
    wrap: refusingUpdates('pushCallback', 'pushPublicKey', 'pushAuthKey'),
  }),
  'takes-an-id-alone': deviation({
    violates: 'account-device/update-needs-a-detail',
    says: 'An update that changes nothing succeeds.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) => {
        const problems = next(operation, where, value);
        const updates = operation.id === 'accountDevice' && (value as Fields | undefined)?.id !== undefined;
        return updates ? problems.filter(({ keyword }) => keyword !== 'required') : problems;
      },
      'devices.save': (next, world) => (session, id, details) =>
        id === undefined || Object.keys(details).length > 0
          ? next(session, id, details)
          : { id: world.devices.get(session.uid, id).id },
    },
  }),
  'takes-push-keys-alone': deviation({
    violates: 'account-device/update-with-push-keys-alone',
    says: 'An update may bring both push keys without a pushCallback.',
    wrap: {
      'devices.save': (next, world) => (session, id, details) => {
        const { name, type, pushCallback, pushPublicKey, pushAuthKey } = details;
        const others = [name, type, pushCallback].some((detail) => detail !== undefined);
        if (id === undefined || others || pushPublicKey === undefined || pushAuthKey === undefined)
          return next(session, id, details);
        const device = world.devices.update(world.devices.get(session.uid, id), session, details);
        return { id: device.id, ...details };
      },
    },
  }),
};
