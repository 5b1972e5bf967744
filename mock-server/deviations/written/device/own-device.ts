import { deviation } from '../../../deviation.js';
import type { DeviceDetails } from '../../../domain/devices.js';
import type { DeviceRow, TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';

/** What a session wants that has a device and names another one. */
interface Wish {
  readonly session: TokenRow;
  readonly own: DeviceRow;
  readonly details: DeviceDetails;
  readonly world: World;
}

/** Some sessions change the devices of others, and leave their own. */
function overlookingTheOwn(when: (wish: Wish) => boolean): Wraps {
  return {
    'devices.save': (next, world) => (session, id, details) => {
      const own = world.devices.ofSession(session);
      const named = id === undefined ? undefined : world.store.devices.get(id);
      const isOther = own !== undefined && named?.uid === own.uid && named.id !== own.id;
      if (!isOther || !when({ session, own, details, world })) return next(session, id, details);
      const complete = world.devices.complete(details);
      world.store.devices.set(named.id, { ...named, ...complete });
      return { id: named.id, ...complete };
    },
  };
}

/** Faults that overlook, in some updates only, that the session has another device. */
export default {
  'looks-at-the-first-session': deviation({
    violates: 'account-device/errno-124',
    alsoBreaks: ['account-device/refused-request-changes-nothing'],
    says: 'The session of a sign-in changes the devices of other sessions although it has one.',
    wrap: overlookingTheOwn(({ session, world }) => {
      const [first] = world.tokens.allOf(session.uid, 'sessionToken');
      return first?.tokenId !== session.tokenId;
    }),
  }),
  'looks-at-names': deviation({
    violates: 'account-device/errno-124',
    says: 'A session that has a device changes other details of another one than its name.',
    wrap: overlookingTheOwn(({ details: { name } }) => name === undefined),
  }),
  'looks-at-what-was-registered': deviation({
    violates: 'account-device/errno-124',
    says: 'A session for which certificate/sign made a device changes the devices of other sessions.',
    wrap: overlookingTheOwn(({ own }) => own.name === undefined),
  }),
};
