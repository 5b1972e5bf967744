import { deviation } from '../../../deviation.js';
import type { SessionDevice } from '../../../domain/sessions.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** uid to the devices that signed out. */
const signedOut = memory(() => new Map<string, SessionDevice[]>());

/** Faults of account/devices. */
export default {
  'shows-the-first-device-alone': deviation({
    violates: 'account-devices/lists-authenticated-devices',
    families,
    says: 'account/devices lists no device but the one that signed in first.',
    wrap: { 'sessions.listAsDevices': (next) => (token) => next(token).slice(0, 1) },
  }),
  'shows-none': deviation({
    violates: 'account-devices/lists-authenticated-devices',
    alsoBreaks: ['account-devices/*'],
    families,
    says: 'account/devices lists registered devices, and nobody can register one.',
    wrap: { 'sessions.listAsDevices': () => () => [] },
  }),
  'remembers-who-signed-out': deviation({
    violates: 'account-devices/leaves-out-signed-out-devices',
    families,
    says: 'account/devices lists devices that signed out as well.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        const gone = world.sessions.listAsDevices(session);
        next(session);
        const left = new Set(world.tokens.allOf(session.uid, 'sessionToken').map(({ tokenId }) => tokenId));
        if (left.has(session.tokenId)) return;
        signedOut(world).set(session.uid, [...(signedOut(world).get(session.uid) ?? []), ...gone]);
      },
      'sessions.listAsDevices': (next, world) => (token) => {
        const living = next(token);
        const ids = new Set(living.map(({ id }) => id));
        const gone = new Map((signedOut(world).get(token.uid) ?? []).map((device) => [device.id, device]));
        return [...living, ...[...gone.values()].filter(({ id }) => !ids.has(id))];
      },
    },
  }),
};
