import { deviation } from '../../../deviation.js';
import type { ListedDevice } from '../../../domain/device-list.js';
import type { Wraps } from '../../../seams.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

/** Every device is shown otherwise than it is. */
function showing(change: (device: ListedDevice) => Partial<ListedDevice>): Wraps {
  return {
    'devices.describe':
      (next) =>
      (...given) => {
        const device = next(...given);
        return { ...device, ...change(device) };
      },
  };
}

/** Faults of account/devices. */
export default {
  'hides-the-names-of-others': deviation({
    violates: 'account-devices/name-is-seen-by-other-devices',
    alsoBreaks: ['account-device/answers-with-the-id-of-the-device'],
    says: "A session sees the name of its own device, and empty text for the account's others.",
    wrap: showing(({ isCurrentDevice, name }) => ({ name: isCurrentDevice ? name : '' })),
  }),
  'lists-the-callers-device-alone': deviation({
    violates: 'account-devices/lists-every-device',
    alsoBreaks: ['account-device/answers-with-the-id-of-the-device'],
    says: 'The list holds the device of the session that asks, and no other.',
    wrap: {
      'devices.list':
        (next) =>
        (...given) =>
          next(...given).filter(({ isCurrentDevice }) => isCurrentDevice),
    },
  }),
  'lists-two-devices': deviation({
    violates: 'account-devices/lists-every-device',
    alsoBreaks: ['certificate-sign/creates-a-device-beside-others'],
    says: 'The list ends after its second device, like a page of which nobody can ask for the next.',
    wrap: {
      'devices.list':
        (next) =>
        (...given) =>
          next(...given).slice(0, 2),
    },
  }),
  'hides-devices-without-a-name-from-others': deviation({
    violates: 'certificate-sign/creates-a-device-beside-others',
    alsoBreaks: ['account-devices/*'],
    says: 'The list leaves out other devices than the own that certificate/sign made and nobody has named.',
    wrap: {
      'devices.list': (next, world) => (session, locale) => {
        const unnamed = world.devices.allOf(session.uid).filter((device) => device.name === undefined);
        const hidden = unnamed.filter((device) => device.sessionTokenId !== session.tokenId).map(({ id }) => id);
        return next(session, locale).filter(({ id }) => !hidden.includes(id));
      },
    },
  }),
  'lists-ten-devices': deviation({
    violates: 'account-devices/lists-every-device',
    says: 'The list ends after its tenth device.',
    wrap: {
      'devices.list':
        (next) =>
        (...given) =>
          next(...given).slice(0, 10),
    },
  }),
  'lists-the-devices-of-others': deviation({
    violates: 'account-devices/lists-no-device-of-others',
    alsoBreaks: [
      'account-devices/empty-without-devices',
      'account-device/update-adds-no-device',
      'account-device/answers-with-the-id-of-the-device',
      'account-device-destroy/*',
      'certificate-sign/*-device-*',
    ],
    says: 'The list holds every device that the server knows.',
    wrap: {
      'devices.list': (_next, world) => (token, locale) => {
        const session = world.sessions.current(token);
        return [...world.store.devices.values()].map((device) => world.devices.describe(device, session, locale));
      },
      'sessions.listAsDevices': (next, world) => () =>
        [...world.store.accounts.keys()].flatMap((uid) => {
          const [session] = world.tokens.allOf(uid, 'sessionToken');
          return session === undefined ? [] : next(session);
        }),
    },
  }),
  'registers-who-asks': deviation({
    violates: 'account-devices/empty-without-devices',
    alsoBreaks: [
      'account-device-destroy/refuses-the-device-of-another-user',
      'certificate-sign/creates-a-device-beside-others',
    ],
    says: 'Whoever asks for the list without a device is registered as one.',
    wrap: {
      'devices.list': (next, world) => (session, locale) => {
        world.devices.ensure(world.sessions.current(session));
        return next(session, locale);
      },
    },
  }),
  'forgets-the-type': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'The type of every listed device is null.',
    wrap: showing(() => ({ type: null })),
  }),
  'keeps-the-push-keys-back': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'The push keys of every listed device are null, as if they were secrets.',
    wrap: showing(() => ({ pushPublicKey: null, pushAuthKey: null })),
  }),
  'flags-no-device': deviation({
    violates: 'account-devices/flags-the-callers-device',
    says: 'isCurrentDevice is always false.',
    wrap: showing(() => ({ isCurrentDevice: false })),
  }),
  'flags-every-device': deviation({
    violates: 'account-devices/flags-no-other-device',
    says: "isCurrentDevice compares accounts, and so is true for all of the account's devices.",
    wrap: showing(() => ({ isCurrentDevice: true })),
  }),
  'cuts-names-at-forty': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'The name of a listed device ends after 40 characters.',
    wrap: showing(({ name }) => ({ name: name.slice(0, 40) })),
  }),
  'drops-what-takes-four-bytes': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'The name of a listed device lacks the characters that take four bytes in UTF-8.',
    wrap: showing(({ name }) => ({ name: name.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '') })),
  }),
  'escapes-names': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'The name of a listed device is written for HTML.',
    wrap: showing(({ name }) => ({ name: name.replaceAll('&', '&amp;').replaceAll('<', '&lt;') })),
  }),
  'knows-two-types': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'A listed device whose type is neither mobile nor desktop is a desktop.',
    wrap: showing(({ type }) => ({ type: type === 'mobile' ? type : 'desktop' })),
  }),
  'drops-the-query-of-a-callback': deviation({
    violates: 'account-devices/details-are-those-registered',
    alsoBreaks: ['account-device/updates-with-id'],
    says: 'The pushCallback of a listed device has no query.',
    wrap: showing(({ pushCallback }) => ({ pushCallback: pushCallback?.split('?')[0] ?? null })),
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'account-devices/session-token-is-accepted',
    alsoBreaks: ['account-devices/response-200'],
    says: 'account/devices knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('accountDevices'),
  }),
  'serves-no-session-of-a-sign-in': deviation({
    violates: 'account-devices/token-of-login-is-accepted',
    alsoBreaks: ['account-devices/response-200'],
    says: 'account/devices answers the session that made the account, and no session of a sign-in.',
    wrap: servingTheFirstSessionAlone('accountDevices'),
  }),
};
