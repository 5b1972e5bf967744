import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';

export default deviation({
  violates: 'flow/attach-a-new-device',
  says: 'An account can have one device: the second one is told that the session belongs to another device.',
  wrap: {
    'devices.register': (next, world) => (session, details) => {
      if (world.devices.allOf(session.uid).length > 0) throw new DomainError('DeviceConflict');
      return next(session, details);
    },
  },
});
