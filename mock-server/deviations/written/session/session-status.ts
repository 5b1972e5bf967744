import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { servingTheFirstSessionAlone } from '../_first-session.js';

/** By Hawk id: how often a session asked for its status. */
const asked = memory(() => new Map<string, number>());

/** Uids of accounts that have a new password. */
const renewed = memory(() => new Set<string>());

export default {
  'ends-the-session': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    alsoBreaks: ['api/signature-covers-*', 'session-status/errno-115'],
    says: 'session/status uses the sessionToken up, like a single-use token.',
    wrap: around('sessionStatus', async ({ input, next, world }) => {
      const answer = await next(input);
      if (input.token !== undefined) world.tokens.end(input.token);
      return answer;
    }),
  }),
  'waits-for-verification': deviation({
    violates: 'session-status/succeeds-before-verification',
    alsoBreaks: [
      'session-status/*',
      '*/logs-in',
      '*/gives-a-live-session',
      '*/session-token-is-live',
      'session-destroy/login-gives-a-new-session-token',
    ],
    says: 'session/status answers 104 while the address is unverified.',
    wrap: refusing(
      'sessionStatus',
      () => new DomainError('UnverifiedAccount'),
      ({ input, world }) => !world.accounts.get(input.token?.uid ?? '').emailVerified,
    ),
  }),
  'answers-the-id-of-the-session': deviation({
    violates: 'session-status/uid-is-the-accounts',
    alsoBreaks: ['*/logs-in', '*/gives-a-live-session', '*/session-token-is-live'],
    says: 'The uid of session/status is an id of the session.',
    wrap: answering('sessionStatus', (body, { input }) => ({ ...body, uid: input.token?.tokenId.slice(0, 32) })),
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'session-status/session-token-is-accepted',
    alsoBreaks: ['session-status/response-200', '*/gives-a-live-session'],
    says: 'session/status knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('sessionStatus'),
  }),
  'tires-of-the-token': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    alsoBreaks: ['*'],
    says: 'session/status refuses a sessionToken from the tenth request on.',
    wrap: around('sessionStatus', async ({ input, next, world }) => {
      const id = input.token?.tokenId ?? '';
      const count = (asked(world).get(id) ?? 0) + 1;
      asked(world).set(id, count);
      if (count >= 10) throw new DomainError('InvalidToken');
      return next(input);
    }),
  }),
  'names-another-after-a-reset': deviation({
    violates: 'session-status/uid-is-the-accounts',
    families: ['onepw'],
    says: 'After a reset session/status answers an id of the session in place of the uid.',
    wrap: {
      'passwords.reset': (next, world) => (uid, authPW) => {
        renewed(world).add(uid);
        return next(uid, authPW);
      },
      ...answering('sessionStatus', (body, { input: { token }, world }) =>
        token !== undefined && renewed(world).has(token.uid) ? { ...body, uid: token.tokenId.slice(0, 32) } : body,
      ),
    },
  }),
  'names-another-after-a-change': deviation({
    violates: 'session-status/uid-is-the-accounts',
    families: ['onepw'],
    says: 'After a password change session/status answers an id of the session in place of the uid.',
    wrap: {
      'passwords.change': (next, world) => (uid, password, locale) => {
        renewed(world).add(uid);
        return next(uid, password, locale);
      },
      ...answering('sessionStatus', (body, { input: { token }, world }) =>
        token !== undefined && renewed(world).has(token.uid) ? { ...body, uid: token.tokenId.slice(0, 32) } : body,
      ),
    },
  }),
};
