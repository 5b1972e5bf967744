import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Fields } from '../../at-operation.js';
import { refusing } from '../../refusing.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

export default {
  'stores-no-device': deviation({
    violates: 'account-device/registers-without-id',
    alsoBreaks: ['account-device/response-200', 'account-device/update-*', 'account-device-*/*', 'account-devices*/*'],
    says: 'account/device answers the id of a new device that it never stored.',
    wrap: {
      'devices.register': (_next, world) => (session, details) => ({
        ...details,
        id: world.random.hex(16),
        uid: session.uid,
        sessionTokenId: session.tokenId,
        createdAt: world.clock.now(),
      }),
    },
  }),
  'asks-for-a-push-callback': deviation({
    violates: 'account-device/name-and-type-are-enough',
    alsoBreaks: ['account-device/response-200', 'flow/*'],
    says: 'A device that takes no push messages cannot be registered.',
    wrap: refusing(
      'accountDevice',
      () => new DomainError('MissingParameter', { param: 'pushCallback' }),
      ({ input }) => {
        const { id, pushCallback } = input.body as Fields;
        return id === undefined && pushCallback === undefined;
      },
    ),
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'account-device/session-token-is-accepted',
    alsoBreaks: ['account-device/response-200', 'flow/*'],
    says: 'account/device knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('accountDevice'),
  }),
  'finds-the-devices-of-others': deviation({
    violates: 'account-device/refuses-the-device-of-another-user',
    says: 'A device is looked up by its id alone, whoever it belongs to.',
    wrap: {
      'devices.get': (next, world) => (uid, id) => world.store.devices.get(id.toLowerCase()) ?? next(uid, id),
    },
  }),
};
