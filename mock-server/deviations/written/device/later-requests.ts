import { deviation } from '../../../deviation.js';
import type { PushRequest } from '../../../domain/push.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';

/** By device: the push keys that were blanked. */
const blanked = memory(() => new Map<string, string>());

/** Ids of devices that were updated. */
const updated = memory(() => new Set<string>());

/** Some notifications that are for all reach the caller's device too. */
function reachingTheCaller(which: (request: PushRequest) => boolean): Wraps {
  return {
    'push.notify': (next, world) => (session, request) => {
      next(session, request);
      const own = world.devices.ofSession(session);
      if (request.to !== 'all' || own === undefined || !which(request)) return;
      const payload = world.push.payload(request.payload);
      world.push.send([own], { reason: 'devicesNotify', ttl: request.TTL ?? 0, payload });
    },
  };
}

/** Faults of devices that have a past, and of notifications with several parameters. */
export default {
  'forgets-keys-that-come-back': deviation({
    violates: 'account-device/updates-with-id',
    alsoBreaks: ['account-device/callback-alone-*'],
    says: 'Push keys that a device had before they were blanked are not stored again.',
    wrap: {
      'devices.update': (next, world) => (device, session, details) => {
        const { id, pushPublicKey: former } = device;
        if (details.pushPublicKey === '' && former !== undefined && former !== '') blanked(world).set(id, former);
        const isBack = details.pushPublicKey !== undefined && details.pushPublicKey === blanked(world).get(id);
        return next(device, session, isBack ? { ...details, pushPublicKey: '', pushAuthKey: '' } : details);
      },
    },
  }),
  'flags-no-device-that-was-made': deviation({
    violates: 'account-devices/flags-the-callers-device',
    alsoBreaks: ['*/session-serves-like-any-other'],
    says: 'A device that certificate/sign made for a session is not flagged as the one of that session.',
    wrap: {
      'devices.describe': (next) => (device, session, locale) => {
        const shown = next(device, session, locale);
        return { ...shown, isCurrentDevice: shown.isCurrentDevice && device.name !== undefined };
      },
    },
  }),
  'excluded-forgets-the-ttl': deviation({
    violates: 'account-devices-notify/ttl-is-that-of-the-push',
    says: 'A notification from which devices are excluded has a TTL of 0.',
    wrap: {
      'push.notify': (next) => (session, request) =>
        next(session, request.excluded === undefined ? request : { ...request, TTL: 0 }),
    },
  }),
  'excludes-for-devices-alone': deviation({
    violates: 'account-devices-notify/excluded-devices-are-left-out',
    says: 'Excluded counts for nothing where the session that asks has no device.',
    wrap: {
      'push.addressees': (next, world) => (session, to, excluded) =>
        next(session, to, world.devices.ofSession(session) === undefined ? [] : excluded),
    },
  }),
  'nobody-excluded-means-nobody': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    alsoBreaks: ['account-devices-notify/*'],
    says: 'With an empty list of excluded devices nobody is notified.',
    wrap: {
      'push.addressees': (next) => (session, to, excluded) =>
        excluded?.length === 0 ? [] : next(session, to, excluded),
    },
  }),
  'excluded-lets-the-caller-in': deviation({
    violates: 'account-devices-notify/all-leaves-out-the-caller',
    says: "With `to` set to `all` and a list of excluded devices, empty or not, the caller's device is notified as well.",
    wrap: reachingTheCaller(({ excluded }) => excluded !== undefined),
  }),
  'a-ttl-lets-the-caller-in': deviation({
    violates: 'account-devices-notify/all-leaves-out-the-caller',
    says: "With `to` set to `all` and a TTL the caller's device is notified as well.",
    wrap: reachingTheCaller(({ TTL }) => TTL !== undefined),
  }),
  'keeps-the-session-of-an-updated-device': deviation({
    violates: 'account-device-destroy/session-of-the-device-dies',
    alsoBreaks: ['account-device-destroy/*'],
    says: 'account/device/destroy removes a device that was updated, and leaves its session alive.',
    wrap: {
      'devices.update': (next, world) => (device, session, details) => {
        updated(world).add(device.id);
        return next(device, session, details);
      },
      'devices.destroy': (next, world) => (token, id) => {
        if (updated(world).has(id)) world.devices.remove(world.devices.get(token.uid, id));
        else next(token, id);
      },
    },
  }),
};
