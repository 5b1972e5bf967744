import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { PushNotice } from '../../../domain/push.js';
import type { PushPayload } from '../../../domain/push-payloads.js';
import type { Wraps } from '../../../seams.js';
import { answering, type Fields } from '../../at-operation.js';
import { refusing } from '../../refusing.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

const DAY_SECONDS = 86_400;

/** Clients' notifications leave the server changed, those of its own as they are. */
function sending(change: (notice: PushNotice) => PushNotice): Wraps {
  return {
    'push.send': (next) => (devices, notice) =>
      next(devices, notice.reason === 'devicesNotify' ? change(notice) : notice),
  };
}

/** Faults of account/devices/notify in what it takes, sends and answers. */
export default {
  'sends-nothing': deviation({
    violates: 'account-devices-notify/sends-a-push',
    alsoBreaks: ['account-devices-notify/*-reach*'],
    says: 'account/devices/notify answers that all is well and sends nothing.',
    wrap: {
      'push.send': (next) => (devices, notice) => next(notice.reason === 'devicesNotify' ? [] : devices, notice),
    },
  }),
  'sends-no-payload': deviation({
    violates: 'account-devices-notify/payload-is-sent',
    says: 'Notifications wake a device up and carry nothing.',
    wrap: sending(({ payload: _left, ...notice }) => notice),
  }),
  'sends-no-data': deviation({
    violates: 'account-devices-notify/payload-is-sent',
    says: 'Notifications carry version and command of the payload without its data.',
    wrap: sending(({ payload, ...notice }) =>
      payload === undefined ? notice : { ...notice, payload: { version: payload.version, command: payload.command } },
    ),
  }),
  'validates-no-payload': deviation({
    violates: 'account-devices-notify/payload-is-validated',
    says: 'account/devices/notify sends whatever it is given.',
    wrap: { 'push.payload': () => (given) => given as PushPayload },
  }),
  'ttl-in-milliseconds': deviation({
    violates: 'account-devices-notify/ttl-is-that-of-the-push',
    says: 'The TTL that is given to push services counts milliseconds.',
    wrap: sending((notice) => ({ ...notice, ttl: notice.ttl * 1000 })),
  }),
  'forgets-the-ttl': deviation({
    violates: 'account-devices-notify/ttl-is-that-of-the-push',
    says: 'Every push notification has a TTL of 0.',
    wrap: sending((notice) => ({ ...notice, ttl: 0 })),
  }),
  'keeps-pushes-for-a-day': deviation({
    violates: 'account-devices-notify/ttl-defaults-to-zero',
    says: 'Without a TTL a push notification is kept for a day.',
    wrap: { 'push.notify': (next) => (session, request) => next(session, { TTL: DAY_SECONDS, ...request }) },
  }),
  'needs-a-ttl': deviation({
    violates: 'account-devices-notify/optional-parameters-may-be-left-out',
    alsoBreaks: ['account-devices-notify/*'],
    says: 'account/devices/notify asks for a TTL.',
    wrap: refusing(
      'accountDevicesNotify',
      () => new DomainError('MissingParameter', { param: 'TTL' }),
      ({ input }) => (input.body as Fields).TTL === undefined,
    ),
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'account-devices-notify/session-token-is-accepted',
    alsoBreaks: ['account-devices-notify/response-200'],
    says: 'account/devices/notify knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('accountDevicesNotify'),
  }),
  'tells-what-it-did': deviation({
    violates: 'account-devices-notify/answers-with-an-empty-object',
    says: 'account/devices/notify answers that it succeeded.',
    wrap: answering('accountDevicesNotify', () => ({ success: true })),
  }),
  'checks-no-payload-for-all': deviation({
    violates: 'account-devices-notify/payload-is-validated',
    alsoBreaks: ['account-devices-notify/errno-107', 'account-devices-notify/refused-request-sends-nothing'],
    says: 'With `to` set to `all` account/devices/notify sends whatever it is given.',
    wrap: {
      'push.notify': (next, world) => (session, request) => {
        if (request.to !== 'all') return next(session, request);
        const { to, excluded, TTL: ttl = 0 } = request;
        const payload = request.payload as PushPayload;
        world.push.send(world.push.addressees(session, to, excluded), { reason: 'devicesNotify', ttl, payload });
      },
    },
  }),
};
