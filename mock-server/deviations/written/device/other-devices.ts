import { deviation } from '../../../deviation.js';
import type { DeviceDetails } from '../../../domain/devices.js';
import type { DeviceRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** An update does something more, before it is carried out. */
function besidesUpdating(
  work: (device: DeviceRow, details: DeviceDetails, world: World) => void,
): Pick<Wraps, 'devices.update'> {
  return {
    'devices.update': (next, world) => (device, session, details) => {
      work(device, details, world);
      return next(device, session, details);
    },
  };
}

/** Writes details into a device. */
function write(world: World, device: DeviceRow, details: DeviceDetails): void {
  world.store.devices.set(device.id, { ...device, ...details });
}

/** What each session saw of a device that is not its own, by session and id. */
const seen = memory(() => new Map<string, string>());

/** The device that was updated last, by the uid of its account. */
const latest = memory(() => new Map<string, string>());

/** How often each device was updated, by its id. */
const updates = memory(() => new Map<string, number>());

/** Faults that only somebody with two devices or two updates meets. */
export default {
  'updates-every-device-of-that-name': deviation({
    violates: 'account-device/update-leaves-other-devices',
    alsoBreaks: ['account-device/update-leaves-*', 'account-devices/updates-are-seen-by-every-session'],
    says: 'An update reaches all devices of the account that have the same name.',
    wrap: besidesUpdating(({ id, uid, name }, details, world) => {
      for (const other of world.devices.allOf(uid))
        if (other.id !== id && other.name === name) write(world, other, details);
    }),
  }),
  'moves-the-push-callback': deviation({
    violates: 'account-device/update-leaves-other-devices',
    says: 'An update with a pushCallback blanks that of the other devices of the account.',
    alsoBreaks: ['account-devices/updates-are-seen-by-every-session', 'account-device/update-leaves-other-details'],
    wrap: besidesUpdating(({ id, uid }, { pushCallback }, world) => {
      if (pushCallback === undefined) return;
      for (const other of world.devices.allOf(uid)) if (other.id !== id) write(world, other, { pushCallback: '' });
    }),
  }),
  'takes-the-callback-from-whoever-has-it': deviation({
    violates: 'account-device/update-leaves-other-devices',
    says: 'A pushCallback is taken from the devices of other accounts that have it.',
    wrap: besidesUpdating(({ uid }, { pushCallback }, world) => {
      if (pushCallback === undefined) return;
      for (const other of [...world.store.devices.values()])
        if (other.uid !== uid && other.pushCallback === pushCallback) write(world, other, { pushCallback: '' });
    }),
  }),
  'updates-each-device-once': deviation({
    violates: 'account-device/updates-with-id',
    says: 'Of several updates of a device the first two are stored.',
    alsoBreaks: [
      'account-device/update-leaves-*',
      'account-devices/updates-are-seen-by-every-session',
      'account-device/callback-alone-blanks-*',
    ],
    wrap: {
      'devices.update': (next, world) => (device, session, details) => {
        const count = (updates(world).get(device.id) ?? 0) + 1;
        updates(world).set(device.id, count);
        return count > 2 ? device : next(device, session, details);
      },
    },
  }),
  'blanks-the-push-keys-with-the-second-name': deviation({
    violates: 'account-device/update-leaves-other-details',
    alsoBreaks: ['account-device/update-leaves-*', 'account-devices/updates-are-seen-by-every-session'],
    says: 'A second change of the name blanks the push keys of a device.',
    wrap: {
      'devices.update': (next, world) => (device, session, details) => {
        const count = (updates(world).get(device.id) ?? 0) + (details.name === undefined ? 0 : 1);
        updates(world).set(device.id, count);
        const blanks = count > 1 && details.name !== undefined && details.pushCallback === undefined;
        return next(device, session, blanks ? { ...details, pushPublicKey: '', pushAuthKey: '' } : details);
      },
    },
  }),
  'takes-the-same-details-for-the-same-device': deviation({
    violates: 'account-device/registers-without-id',
    says: 'A registration with the name and type of a device that the account has changes that device.',
    alsoBreaks: [
      'account-device/*',
      'account-device-destroy/*',
      'account-devices/*',
      'account-devices-notify/*',
      'session-destroy/device-is-detached',
      'certificate-sign/*device*',
    ],
    wrap: {
      'devices.register': (next, world) => (session, details) => {
        const same = world.devices
          .allOf(session.uid)
          .find(({ name, type }) => name !== undefined && name === details.name && type === details.type);
        return same === undefined ? next(session, details) : world.devices.update(same, session, details);
      },
    },
  }),
  'answers-the-newest-id': deviation({
    violates: 'account-device/answers-with-the-id-of-the-device',
    says: "An update answers the id of the account's newest device.",
    wrap: answering('accountDevice', (body, { input, world }) => {
      if ((input.body as Fields).id === undefined) return body;
      return { ...body, id: world.devices.allOf(input.token?.uid ?? '').at(-1)?.id };
    }),
  }),
  'stores-before-it-refuses': deviation({
    violates: 'account-device/refused-request-changes-nothing',
    says: 'An update is stored before the caller is told that its session has another device.',
    wrap: around('accountDevice', ({ input, next, world }) => {
      const { id, ...details } = input.body as Fields;
      const device = typeof id === 'string' ? world.store.devices.get(id) : undefined;
      if (device !== undefined && device.uid === input.token?.uid)
        write(world, device, world.devices.complete(details as DeviceDetails));
      return next(input);
    }),
  }),
  'registers-what-it-does-not-know': deviation({
    violates: 'account-device/refused-request-changes-nothing',
    says: 'An update of a device that is unknown is refused, and registers one for a session without.',
    alsoBreaks: ['account-device-destroy/other-devices-stay'],
    wrap: around('accountDevice', async ({ input, next, world }) => {
      const { id, ...details } = input.body as Fields;
      const { token } = input;
      const isUnknown = typeof id === 'string' && world.store.devices.get(id)?.uid !== token?.uid;
      if (isUnknown && token !== undefined && world.devices.ofSession(token) === undefined)
        world.devices.register(token, details as DeviceDetails);
      return next(input);
    }),
  }),
  'shows-others-what-they-saw-first': deviation({
    violates: 'account-devices/updates-are-seen-by-every-session',
    says: 'The name of a device stays, for the other sessions, the one under which they saw it first.',
    alsoBreaks: ['account-device/update-leaves-other-devices', 'account-device-destroy/other-devices-stay'],
    wrap: {
      'devices.describe': (next, world) => (device, session, locale) => {
        const shown = next(device, session, locale);
        if (shown.isCurrentDevice) return shown;
        const key = `${session.tokenId}:${device.id}`;
        const name = seen(world).get(key) ?? shown.name;
        seen(world).set(key, name);
        return { ...shown, name };
      },
    },
  }),
  'flags-no-device-that-was-updated': deviation({
    violates: 'account-devices/flags-the-callers-device',
    says: "A device that was updated is nobody's current one any more.",
    wrap: {
      ...besidesUpdating(({ id }, _details, world) => updates(world).set(id, 1)),
      'devices.describe': (next, world) => (device, session, locale) => {
        const shown = next(device, session, locale);
        return { ...shown, isCurrentDevice: shown.isCurrentDevice && !updates(world).has(device.id) };
      },
    },
  }),
  'flags-whatever-was-updated-last': deviation({
    violates: 'account-devices/flags-no-other-device',
    alsoBreaks: ['account-devices/flags-the-callers-device'],
    says: 'The current device is the one that was updated last, once there is one.',
    wrap: {
      ...besidesUpdating(({ id, uid }, _details, world) => latest(world).set(uid, id)),
      'devices.describe': (next, world) => (device, session, locale) => {
        const shown = next(device, session, locale);
        const id = latest(world).get(device.uid);
        return id === undefined ? shown : { ...shown, isCurrentDevice: id === device.id };
      },
    },
  }),
};
