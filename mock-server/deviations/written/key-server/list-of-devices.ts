import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { SessionDevice } from '../../../domain/sessions.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** uids of accounts that had a reset, and of those whose oldest session signed out. */
const renewed = memory(() => new Set<string>());
const left = memory(() => new Set<string>());

/** uid to the number of sessions that resets have ended. */
const ended = memory(() => new Map<string, number>());

/** As many as a page has. */
const MOST = 4;

function departed(nth: number): SessionDevice {
  return { id: nth.toString(16).padStart(32, '0'), type: 'computer', name: 'departed' };
}

/** Faults in account/devices that few sessions, and the sessions of one password, do not show. */
export default {
  'is-empty-before-the-verification': deviation({
    violates: 'account-devices/lists-authenticated-devices',
    families,
    says: 'account/devices lists nothing as long as the address is unverified.',
    wrap: {
      'sessions.listAsDevices': (next, world) => (token) =>
        world.accounts.get(token.uid).emailVerified ? next(token) : [],
    },
  }),
  'is-cut-short': deviation({
    violates: 'account-devices/lists-authenticated-devices',
    families,
    says: 'account/devices lists the first four devices.',
    wrap: { 'sessions.listAsDevices': (next) => (session) => next(session).slice(0, MOST) },
  }),
  'is-empty-after-a-reset': deviation({
    violates: 'account-devices/lists-authenticated-devices',
    families,
    says: 'account/devices lists nothing once the account had another password.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        renewed(world).add(uid);
        return next(uid, password);
      },
      'sessions.listAsDevices': (next, world) => (session) => (renewed(world).has(session.uid) ? [] : next(session)),
    },
  }),
  'keeps-the-oldest': deviation({
    violates: 'account-devices/leaves-out-signed-out-devices',
    families,
    says: 'account/devices goes on listing the device of the oldest session after its sign-out.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        const [oldest, ...others] = world.tokens.allOf(session.uid, 'sessionToken');
        if (oldest?.tokenId === session.tokenId && others.length > 0) left(world).add(session.uid);
        next(session);
      },
      'sessions.listAsDevices': (next, world) => (session) => [
        ...next(session),
        ...(left(world).has(session.uid) ? [departed(0)] : []),
      ],
    },
  }),
  'keeps-those-that-a-reset-signed-out': deviation({
    violates: 'account-devices/leaves-out-signed-out-devices',
    families,
    says: 'account/devices goes on listing the devices whose sessions a reset ended.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const sessions = world.tokens.allOf(uid, 'sessionToken').length;
        ended(world).set(uid, sessions + (ended(world).get(uid) ?? 0));
        return next(uid, password);
      },
      'sessions.listAsDevices': (next, world) => (session) => [
        ...next(session),
        ...Array.from({ length: ended(world).get(session.uid) ?? 0 }, (_, nth) => departed(nth)),
      ],
    },
  }),
} satisfies Record<string, WrittenDeviation>;
