import { deviation } from '../../../deviation.js';
import type { CertificateRequest } from '../../../domain/certificates.js';
import type { Wraps } from '../../../seams.js';

/** Some client id: the services for which no device is made. */
const OTHER_SERVICE = '5882386c6d801776';

/** Clients of these requests count as ones that registered their device themselves. */
function makingNoDevice(when: (request: CertificateRequest) => boolean): Wraps {
  return {
    'certificates.sign': (next) => (token, request) =>
      next(token, when(request) ? { ...request, service: OTHER_SERVICE } : request),
  };
}

export default {
  'makes-none-without-service': deviation({
    violates: 'certificate-sign/creates-a-device-without-service',
    alsoBreaks: ['certificate-sign/creates-a-device-beside-others'],
    says: 'A device is made for clients that name sync as their service, and for no others.',
    wrap: makingNoDevice(({ service }) => service === undefined),
  }),
  'makes-none-for-sync': deviation({
    violates: 'certificate-sign/creates-a-device-for-sync',
    alsoBreaks: ['certificate-sign/creates-a-device-beside-others'],
    says: 'A device is made for clients that name no service, and for no others.',
    wrap: makingNoDevice(({ service }) => service === 'sync'),
  }),
  'makes-one-whatever-the-service': deviation({
    violates: 'certificate-sign/makes-no-device-for-other-services',
    says: 'A device is made for the clients of every service.',
    wrap: {
      'certificates.sign':
        (next) =>
        (token, { service: _any, ...request }) =>
          next(token, request),
    },
  }),
  'makes-one-for-an-account': deviation({
    violates: 'certificate-sign/creates-a-device-beside-others',
    says: 'A device is made where the account has none, and not where one of its other sessions has one.',
    wrap: {
      'certificates.sign': (next, world) => (token, request) =>
        next(token, world.devices.allOf(token.uid).length > 0 ? { ...request, service: OTHER_SERVICE } : request),
    },
  }),
  'makes-one-for-the-first-session': deviation({
    violates: 'certificate-sign/creates-a-device-beside-others',
    says: 'A device is made for the oldest session of an account, and for no other.',
    wrap: {
      'certificates.sign': (next, world) => (token, request) => {
        const [oldest] = world.tokens.allOf(token.uid, 'sessionToken');
        return next(token, oldest?.tokenId === token.tokenId ? request : { ...request, service: OTHER_SERVICE });
      },
    },
  }),
  'makes-one-each-time': deviation({
    violates: 'certificate-sign/keeps-the-device-of-the-session',
    alsoBreaks: ['certificate-sign/leaves-devices-as-they-are'],
    says: 'Every certificate for a sync client makes a device, whether the session has one or not.',
    wrap: { 'devices.ensure': (_next, world) => (session) => world.devices.register(session, {}) },
  }),
  'names-the-device-anew': deviation({
    violates: 'certificate-sign/leaves-devices-as-they-are',
    says: 'A certificate for a sync client makes the record of the session one of a sync client, without a name of its own.',
    wrap: {
      'devices.ensure': (next, world) => (session) => {
        const device = next(session);
        world.store.devices.set(device.id, { ...device, name: 'Firefox Sync', type: 'desktop' });
        return device;
      },
    },
  }),
  'blanks-the-push-tuples': deviation({
    violates: 'certificate-sign/leaves-devices-as-they-are',
    says: 'A certificate for a sync client blanks the pushCallbacks of all other devices of the account.',
    wrap: {
      'devices.ensure': (next, world) => (session) => {
        const own = next(session);
        for (const device of world.devices.allOf(session.uid))
          if (device.id !== own.id) world.store.devices.set(device.id, { ...device, pushCallback: '' });
        return own;
      },
    },
  }),
};
