import { deviation } from '../../../deviation.js';
import type { PushPayload } from '../../../domain/push-payloads.js';
import { memory } from '../../memory.js';

/** The pushCallback with which each device was known first, by its id. */
const firstCallbacks = memory(() => new Map<string, string>());

/** The TTL that each session gave last, by its tokenId. */
const lastTtls = memory(() => new Map<string, number>());

/** What each session has sent, as text. */
const sent = memory(() => new Set<string>());

/** Faults of account/devices/notify that a first call to one device does not show. */
export default {
  'keeps-the-first-callback': deviation({
    violates: 'account-devices-notify/reaches-the-latest-callback',
    alsoBreaks: ['account-devices-notify/reaches-no-former-callback'],
    says: 'A device is notified at the pushCallback at which it was notified first.',
    wrap: {
      'push.send': (next, world) => (devices, notice) =>
        next(
          devices.map((device) => {
            const { id, pushCallback } = device;
            const first = firstCallbacks(world).get(id) ?? pushCallback;
            if (first === undefined) return device;
            firstCallbacks(world).set(id, first);
            return { ...device, pushCallback: first };
          }),
          notice,
        ),
    },
  }),
  'tries-the-former-callback-too': deviation({
    violates: 'account-devices-notify/reaches-no-former-callback',
    says: 'A device whose pushCallback was updated is notified at the former one as well.',
    wrap: {
      'devices.update': (next, world) => (device, session, details) => {
        if (device.pushCallback !== undefined && details.pushCallback !== undefined)
          firstCallbacks(world).set(device.id, device.pushCallback);
        return next(device, session, details);
      },
      'push.send': (next, world) => (devices, notice) => {
        const former = devices.flatMap((device) => {
          const pushCallback = firstCallbacks(world).get(device.id);
          return pushCallback === undefined ? [] : [{ ...device, pushCallback }];
        });
        next([...devices, ...former], notice);
      },
    },
  }),
  'sends-before-it-refuses': deviation({
    violates: 'account-devices-notify/refused-request-sends-nothing',
    alsoBreaks: ['account-devices-notify/reaches-*'],
    says: 'account/devices/notify refuses a payload when it has sent it.',
    wrap: {
      'push.notify': (next, world) => (session, request) => {
        try {
          next(session, request);
        } catch (error) {
          const devices = world.push.addressees(session, request.to, request.excluded);
          world.push.send(devices, { reason: 'devicesNotify', ttl: 0, payload: request.payload as PushPayload });
          throw error;
        }
      },
    },
  }),
  'gives-the-payload-to-the-first': deviation({
    violates: 'account-devices-notify/payload-is-sent',
    says: 'Of several devices the first gets the payload, and the others are woken up.',
    alsoBreaks: ['account-devices-notify/reaches-no-device-of-others'],
    wrap: {
      'push.send': (next) => (devices, notice) => {
        next(devices.slice(0, 1), notice);
        const { payload: _left, ...bare } = notice;
        next(devices.slice(1), notice.reason === 'devicesNotify' ? bare : notice);
      },
    },
  }),
  'keeps-the-ttl-for-later': deviation({
    violates: 'account-devices-notify/ttl-defaults-to-zero',
    says: 'A request without a TTL has that of the request before.',
    wrap: {
      'push.notify': (next, world) => (session, request) => {
        const { TTL = lastTtls(world).get(session.tokenId) } = request;
        if (TTL !== undefined) lastTtls(world).set(session.tokenId, TTL);
        next(session, TTL === undefined ? request : { ...request, TTL });
      },
    },
  }),
  'gives-all-an-hour': deviation({
    violates: 'account-devices-notify/ttl-is-that-of-the-push',
    says: 'A TTL of more than an hour counts as an hour.',
    wrap: {
      'push.notify': (next) => (session, request) =>
        next(session, request.TTL === undefined ? request : { ...request, TTL: Math.min(request.TTL, 3600) }),
    },
  }),
  'needs-a-device-to-reach-all': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    says: 'With `to` set to `all` a session without a device reaches nobody.',
    wrap: {
      'push.addressees':
        (next, world) =>
        (session, to, ...excluded) =>
          to === 'all' && world.devices.ofSession(session) === undefined ? [] : next(session, to, ...excluded),
    },
  }),
  'all-means-phones': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    says: 'With `to` set to `all` devices of the type desktop are passed over.',
    wrap: {
      'push.addressees':
        (next) =>
        (session, to, ...excluded) =>
          next(session, to, ...excluded).filter(({ type }) => to !== 'all' || type !== 'desktop'),
    },
  }),
  'sends-the-same-once': deviation({
    violates: 'account-devices-notify/sends-a-push',
    alsoBreaks: ['account-devices-notify/*'],
    says: 'What a session has sent to the same devices already is not sent again.',
    wrap: {
      'push.notify': (next, world) => (session, request) => {
        const key = `${session.tokenId} ${JSON.stringify(request)}`;
        if (sent(world).has(key)) return;
        next(session, request);
        sent(world).add(key);
      },
    },
  }),
};
