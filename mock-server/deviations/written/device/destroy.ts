import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

/** uids of accounts that destroyed a device. */
const destroyers = memory(() => new Set<string>());

/** Faults of account/device/destroy. */
export default {
  'keeps-the-device': deviation({
    violates: 'account-device-destroy/device-is-gone',
    alsoBreaks: ['account-device-destroy/destroyed-device-is-unknown'],
    says: 'account/device/destroy ends the session of the device and leaves the device in the list.',
    wrap: {
      'devices.destroy': (_next, world) => (token, id) => {
        const device = world.devices.get(world.sessions.current(token).uid, id);
        const session = world.tokens.find('sessionToken', device.sessionTokenId);
        if (session !== undefined) world.tokens.end(session);
      },
    },
  }),
  'keeps-the-session': deviation({
    violates: 'account-device-destroy/session-of-the-device-dies',
    says: 'account/device/destroy removes the device and leaves its session alive.',
    wrap: {
      'devices.destroy': (_next, world) => (token, id) =>
        world.devices.remove(world.devices.get(world.sessions.current(token).uid, id)),
    },
  }),
  'ends-every-session': deviation({
    violates: 'account-device-destroy/callers-session-survives',
    alsoBreaks: ['account-device-destroy/*'],
    says: 'account/device/destroy signs every device of the account out.',
    wrap: {
      'devices.destroy': (next, world) => (token, id) => {
        next(token, id);
        world.tokens.endAllOf(token.uid, 'sessionToken');
      },
    },
  }),
  'destroys-the-devices-of-others': deviation({
    violates: 'account-device-destroy/refuses-the-device-of-another-user',
    says: 'account/device/destroy looks the device up by its id alone, whoever it belongs to.',
    wrap: {
      'devices.destroy': (next, world) => (token, id) => {
        const device = world.store.devices.get(id.toLowerCase());
        const session = device === undefined ? undefined : world.tokens.find('sessionToken', device.sessionTokenId);
        return next(session ?? token, id);
      },
    },
  }),
  'locks-the-account': deviation({
    violates: 'account-device-destroy/device-can-sign-in-again',
    says: 'After account/device/destroy nobody signs in to the account any more, as if a thief had the device.',
    wrap: {
      'devices.destroy': (next, world) => (token, id) => {
        next(token, id);
        destroyers(world).add(token.uid);
      },
      ...refusing(
        'accountLogin',
        () => new DomainError('RequestBlocked'),
        ({ input, world }) => {
          const { email } = input.body as { readonly email: string };
          const account = world.accounts.findByEmail(email);
          return account !== undefined && destroyers(world).has(account.uid);
        },
      ),
    },
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'account-device-destroy/session-token-is-accepted',
    alsoBreaks: ['account-device-destroy/response-200'],
    says: 'account/device/destroy knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('accountDeviceDestroy'),
  }),
  'tells-what-it-did': deviation({
    violates: 'account-device-destroy/answers-with-an-empty-object',
    says: 'account/device/destroy answers the id of the device that it destroyed.',
    wrap: answering('accountDeviceDestroy', (_body, { input }) => ({ id: (input.body as { readonly id: string }).id })),
  }),
  'keeps-the-callers-session': deviation({
    violates: 'account-device-destroy/own-device-ends-the-own-session',
    says: 'account/device/destroy leaves the session alive that makes the request, also when the device is its own.',
    wrap: {
      'devices.destroy': (next, world) => (token, id) => {
        const device = world.devices.get(token.uid, id);
        return device.sessionTokenId === token.tokenId ? world.devices.remove(device) : next(token, id);
      },
    },
  }),
  'leaves-the-session-of-a-device-that-it-made': deviation({
    violates: 'account-device-destroy/session-of-the-device-dies',
    says: 'account/device/destroy leaves the session alive whose device was made by certificate/sign.',
    wrap: {
      'devices.destroy': (next, world) => (session, id) => {
        const device = world.devices.get(session.uid, id);
        if (device.name === undefined) world.devices.remove(device);
        else next(session, id);
      },
    },
  }),
  'thanks-for-the-devices-of-others': deviation({
    violates: 'account-device-destroy/errno-123',
    says: 'account/device/destroy answers 200 for the device of another user, and destroys nothing.',
    wrap: {
      'devices.destroy': (next, world) => (session, id) => {
        const device = world.store.devices.get(id);
        if (device === undefined || device.uid === session.uid) next(session, id);
      },
    },
  }),
};
