import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { DeviceRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Destroyed devices by their ids. */
const destroyed = memory(() => new Map<string, DeviceRow>());

/** tokenIds of sessions whose device was destroyed. */
const ended = memory(() => new Set<string>());

/** The destruction of a device does something more. */
function besidesDestroying(work: (device: DeviceRow, world: World) => void): Wraps {
  return {
    'devices.destroy': (next, world) => (token, id) => {
      const device = world.devices.get(token.uid, id);
      next(token, id);
      work(device, world);
    },
  };
}

/** The session of a destroyed device is refused everywhere but at one operation. */
function stillServing(operation: string): Wraps {
  return {
    'devices.destroy': (_next, world) => (token, id) => {
      const device = world.devices.get(token.uid, id);
      ended(world).add(device.sessionTokenId);
      world.devices.remove(device);
    },
    'endpoints.run': (next, world) => (request, input) => {
      const isOver = input.token !== undefined && ended(world).has(input.token.tokenId);
      if (isOver && request.operation.id !== operation) throw new DomainError('InvalidToken');
      return next(request, input);
    },
  };
}

/** Faults that show in what is left when a device was destroyed. */
export default {
  'ends-the-younger-sessions': deviation({
    violates: 'account-device-destroy/other-devices-stay',
    says: 'With a device the sessions end that were opened after its own.',
    alsoBreaks: ['account-device-destroy/*'],
    wrap: {
      'devices.destroy': (next, world) => (token, id) => {
        const { uid, sessionTokenId } = world.devices.get(token.uid, id);
        const sessions = world.tokens.allOf(uid, 'sessionToken');
        const own = sessions.findIndex(({ tokenId }) => tokenId === sessionTokenId);
        next(token, id);
        for (const session of sessions.slice(own + 1))
          if (session.tokenId !== token.tokenId) world.sessions.destroy(session);
      },
    },
  }),
  'removes-the-oldest-as-well': deviation({
    violates: 'account-device-destroy/other-devices-stay',
    says: 'With a device the record of the newest of the other ones is removed, while its session goes on.',
    alsoBreaks: ['account-device-destroy/device-is-gone', 'account-device-destroy/session-is-refused-everywhere'],
    wrap: besidesDestroying(({ uid }, world) => {
      const newest = world.devices.allOf(uid).at(-1);
      if (newest !== undefined) world.devices.remove(newest);
    }),
  }),
  'blanks-the-callbacks-of-the-others': deviation({
    violates: 'account-device-destroy/other-devices-stay',
    says: 'With a device the other devices of the account lose their pushCallback.',
    alsoBreaks: ['account-devices-notify/reaches-*'],
    wrap: besidesDestroying(({ uid }, world) => {
      for (const device of world.devices.allOf(uid))
        world.store.devices.set(device.id, { ...device, pushCallback: '' });
    }),
  }),
  'destroys-again': deviation({
    violates: 'account-device-destroy/destroyed-device-is-unknown',
    says: 'Who destroys a device a second time is told that it was destroyed.',
    wrap: {
      'devices.destroy': (next, world) => (token, id) => {
        if (destroyed(world).has(id)) return;
        next(token, id);
        destroyed(world).set(id, { id, uid: token.uid, sessionTokenId: '', createdAt: 0 });
      },
    },
  }),
  'updates-what-is-destroyed': deviation({
    violates: 'account-device-destroy/destroyed-device-is-unknown',
    says: 'An update with the id of a destroyed device is answered as if it were stored.',
    wrap: {
      ...besidesDestroying((device, world) => destroyed(world).set(device.id, device)),
      'devices.save': (next, world) => (session, id, details) =>
        id !== undefined && destroyed(world).get(id)?.uid === session.uid
          ? { id, ...details }
          : next(session, id, details),
    },
  }),
  'goes-on-signing-certificates': deviation({
    violates: 'account-device-destroy/session-is-refused-everywhere',
    says: 'The session of a destroyed device gets certificates, and nothing else.',
    wrap: stillServing('certificateSign'),
  }),
  'goes-on-destroying': deviation({
    violates: 'account-device-destroy/session-is-refused-everywhere',
    says: 'The session of a destroyed device destroys other devices, and does nothing else.',
    wrap: stillServing('accountDeviceDestroy'),
  }),
  'still-notifies-the-destroyed': deviation({
    violates: 'account-devices-notify/reaches-no-destroyed-device',
    says: 'With `to` set to `all` devices that were destroyed are notified as well.',
    wrap: {
      ...besidesDestroying((device, world) => destroyed(world).set(device.id, device)),
      'push.addressees':
        (next, world) =>
        (session, to, ...excluded) => [
          ...next(session, to, ...excluded),
          ...[...destroyed(world).values()].filter(({ uid }) => to === 'all' && uid === session.uid),
        ],
    },
  }),
  'still-notifies-the-signed-out': deviation({
    violates: 'account-devices-notify/reaches-no-destroyed-device',
    says: 'By their ids devices are notified whose sessions signed out.',
    wrap: {
      'devices.remove': (next, world) => (device) => {
        destroyed(world).set(device.id, device);
        next(device);
      },
      'push.addressees':
        (next, world) =>
        (session, to, ...excluded) => [
          ...next(session, to, ...excluded),
          ...[...destroyed(world).values()].filter(({ id, uid }) => to.includes(id) && uid === session.uid),
        ],
    },
  }),
  'remembers-the-names-of-the-destroyed': deviation({
    violates: 'account-device/registers-without-id',
    says: 'A device with the name of one that was destroyed is answered as if it were registered, and is not.',
    wrap: {
      ...besidesDestroying((device, world) => destroyed(world).set(device.id, device)),
      'devices.register': (next, world) => (session, details) => {
        const made = next(session, details);
        const isKnown = [...destroyed(world).values()].some(
          ({ uid, name }) => uid === made.uid && name !== undefined && name === made.name,
        );
        if (isKnown) world.devices.remove(made);
        return made;
      },
    },
  }),
  'sign-out-detaches-the-newest-too': deviation({
    violates: 'session-destroy/other-devices-stay',
    says: 'A session that signs out takes the record of the newest other device with it.',
    alsoBreaks: ['session-destroy/*', 'account-devices-notify/*'],
    wrap: around('sessionDestroy', async ({ input, next, world }) => {
      const answer = await next(input);
      const newest = world.devices.allOf(input.token?.uid ?? '').at(-1);
      if (newest !== undefined) world.devices.remove(newest);
      return answer;
    }),
  }),
  'sign-out-without-a-device-detaches-the-oldest': deviation({
    violates: 'session-destroy/other-devices-stay',
    says: 'A session that signs out without a device takes the record of the oldest one with it.',
    wrap: around('sessionDestroy', async ({ input, next, world }) => {
      const { token } = input;
      if (token !== undefined && world.devices.ofSession(token) === undefined) {
        const [oldest] = world.devices.allOf(token.uid);
        if (oldest !== undefined) world.devices.remove(oldest);
      }
      return next(input);
    }),
  }),
};
