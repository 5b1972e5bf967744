import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { SessionDevice } from '../../../domain/sessions.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

/** uid to the session that was signed out last. */
const signedOut = memory(() => new Map<string, TokenRow>());

/** Uids of accounts that signed a session out. */
const signedOutBefore = memory(() => new Set<string>());

/** By uid: every device that a list of the account ever showed. */
const shownBefore = memory(() => new Map<string, SessionDevice[]>());

export default {
  'keeps-the-token': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    alsoBreaks: ['*/errno-110', 'account-device-destroy/session-of-the-device-dies'],
    says: 'A sign-out detaches the device and forgets to end the sessionToken.',
    wrap: {
      'sessions.destroy': (_next, world) => (session) => {
        const device = world.devices.ofSession(session);
        if (device !== undefined) world.devices.remove(device);
      },
    },
  }),
  'ends-every-session': deviation({
    violates: 'session-destroy/other-sessions-survive',
    // account/device/destroy ends the session of a device in the same way.
    alsoBreaks: ['account-device-destroy/*'],
    says: 'A sign-out ends every session of the account.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        world.tokens.endAllOf(session.uid, 'sessionToken');
      },
    },
  }),
  'leaves-the-device': deviation({
    violates: 'session-destroy/device-is-detached',
    alsoBreaks: ['account-device-destroy/device-is-gone'],
    says: 'A sign-out ends the sessionToken and leaves its device in the list.',
    wrap: {
      'sessions.destroy': (_next, world) => (session) => world.tokens.end(session),
      // Where the list is made of the sessions.
      'sessions.listAsDevices': (next, world) => (token) => {
        const known = shownBefore(world).get(token.uid) ?? [];
        const shown = [...known, ...next(token).filter(({ id }) => known.every((each) => each.id !== id))];
        shownBefore(world).set(token.uid, shown);
        return shown;
      },
    },
  }),
  'login-repeats-the-dead-token': deviation({
    violates: 'session-destroy/login-gives-a-new-session-token',
    alsoBreaks: ['account-device-destroy/device-can-sign-in-again'],
    says: 'After a sign-out account/login hands out the dead sessionToken again, from a cache nobody emptied.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        signedOut(world).set(session.uid, session);
      },
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const opened = next(account, keys, caller);
        const dead = signedOut(world).get(account.uid);
        return dead === undefined ? opened : { ...opened, session: dead };
      },
      // What announces the sign-in and tells its state has to find the session that the cache pretends to.
      'sessions.current': (next, world) => (token) =>
        signedOut(world).get(token.uid)?.tokenId === token.tokenId ? token : next(token),
    },
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'session-destroy/token-of-login-is-accepted',
    alsoBreaks: ['session-destroy/response-200'],
    says: 'session/destroy knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('sessionDestroy'),
  }),
  'tells-what-it-did': deviation({
    violates: 'session-destroy/answers-with-an-empty-object',
    says: 'session/destroy answers whether it destroyed something.',
    wrap: answering('sessionDestroy', () => ({ destroyed: true })),
  }),
  'keeps-the-second-token': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    alsoBreaks: ['account-device-destroy/*'],
    says: 'The second sign-out of an account detaches the device and forgets to end the sessionToken.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        const device = world.devices.ofSession(session);
        if (!signedOutBefore(world).has(session.uid)) next(session);
        else if (device !== undefined) world.devices.remove(device);
        signedOutBefore(world).add(session.uid);
      },
    },
  }),
  'second-ends-every-session': deviation({
    violates: 'session-destroy/other-sessions-survive',
    alsoBreaks: ['account-device-destroy/*'],
    says: 'The second sign-out of an account ends every session of it.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        if (signedOutBefore(world).has(session.uid)) world.tokens.endAllOf(session.uid, 'sessionToken');
        signedOutBefore(world).add(session.uid);
      },
    },
  }),
  'keeps-the-last-session-of-the-verified': deviation({
    violates: 'session-destroy/response-200',
    // Where a case signs out of the last session, and goes on.
    alsoBreaks: ['*'],
    families: ['onepw'],
    says: 'session/destroy answers 104 to the last session of an account whose address is verified.',
    wrap: refusing(
      'sessionDestroy',
      () => new DomainError('UnverifiedAccount'),
      ({ input: { token }, world }) =>
        token !== undefined &&
        world.accounts.get(token.uid).emailVerified &&
        world.tokens.allOf(token.uid, 'sessionToken').length === 1,
    ),
  }),
};
