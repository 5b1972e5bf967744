import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { codeInTheQuery } from '../_mailed-codes.js';
import { endTokenOf, NO_SESSION } from './_tokens.js';
import { takingAnyKeysForAWish } from './_wishes.js';

/** By address: the service of the first login that had one. */
const firstService = memory(() => new Map<string, unknown>());

export default {
  'opens-no-session': deviation({
    violates: 'account-login/gives-a-live-session',
    alsoBreaks: [
      ...NO_SESSION,
      '*/token-of-login-is-accepted',
      'session-destroy/login-gives-a-new-session-token',
      'flow/*',
    ],
    says: 'account/login answers a sessionToken whose session it never stored.',
    wrap: answering('accountLogin', (body, { world }) => endTokenOf(world, 'sessionToken', body)),
  }),
  'gives-the-session-that-is-there': deviation({
    violates: 'account-login/session-token-is-distinct',
    alsoBreaks: ['*/auth-at-*', '*/fxa-last-auth-at-*', 'session-destroy/other-sessions-survive'],
    says: 'account/login gives the newest session of the account again as long as it lives.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const present = world.tokens.allOf(account.uid, 'sessionToken').at(-1);
        const opened = next(account, keys, caller);
        if (present === undefined) return opened;
        world.tokens.end(opened.session);
        return { ...opened, session: present };
      },
    },
  }),
  'answers-another-uid': deviation({
    violates: 'account-login/uid-is-the-accounts',
    alsoBreaks: ['account-create/account-has-the-given-password'],
    says: 'account/login answers the uid in capitals.',
    wrap: answering('accountLogin', (body) => ({ ...body, uid: String(body.uid).toUpperCase() })),
  }),
  'refuses-reason-login': deviation({
    violates: 'account-login/reason-login-is-accepted',
    alsoBreaks: ['account-login/response-200'],
    says: 'account/login knows no reason but reconnect, since login is what it assumes anyway.',
    wrap: refusingReason('login'),
  }),
  'refuses-reason-reconnect': deviation({
    violates: 'account-login/reason-reconnect-is-accepted',
    alsoBreaks: ['account-login/response-200'],
    says: 'account/login does not know the reason reconnect.',
    wrap: refusingReason('reconnect'),
  }),
  'gives-a-reason-without-keys': deviation({
    violates: 'account-login/no-verification-reason-without-keys',
    says: 'account/login tells its verificationReason to everybody who is unverified, keys or not.',
    wrap: answering('accountLogin', (body) => (body.verified ? body : { ...body, verificationReason: 'login' })),
  }),
  'gives-no-reason': deviation({
    violates: 'account-login/verification-reason-when-unverified',
    alsoBreaks: ['account-login/response-200-verificationReason'],
    says: 'account/login never gives a verificationReason.',
    wrap: answering('accountLogin', without('verificationReason')),
  }),
  'gives-no-method': deviation({
    violates: 'account-login/verification-method-when-unverified',
    alsoBreaks: ['account-login/response-200-verificationMethod'],
    says: 'account/login never gives a verificationMethod.',
    wrap: answering('accountLogin', without('verificationMethod')),
  }),
  'says-signup': deviation({
    violates: 'account-login/verification-reason-is-login',
    says: 'The verificationReason of an account whose address is unverified is signup, as on the deployed servers.',
    wrap: answering('accountLogin', (body) =>
      'verificationReason' in body ? { ...body, verificationReason: 'signup' } : body,
    ),
  }),
  'says-email-2fa': deviation({
    violates: 'account-login/verification-method-is-email',
    says: 'The verificationMethod is email-2fa, a later name.',
    wrap: answering('accountLogin', (body) =>
      'verificationMethod' in body ? { ...body, verificationMethod: 'email-2fa' } : body,
    ),
  }),
  'loses-the-service': deviation({
    violates: 'account-login/service-is-in-the-verification-link',
    says: 'The link that a sign-in mails has no service.',
    wrap: {
      'verification.announceSignIn': (next) => (opened, link, caller) =>
        next(opened, { ...link, service: undefined }, caller),
    },
  }),
  'tells-the-time-of-creation': deviation({
    violates: 'account-login/auth-at-is-the-authentication-time',
    alsoBreaks: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
    says: 'The authAt of account/login is the moment at which the account was created.',
    wrap: answering('accountLogin', (body, { world }) => ({
      ...body,
      authAt: Math.floor(world.accounts.get(String(body.uid)).createdAt / 1000),
    })),
  }),
  'signs-the-others-out': deviation({
    violates: 'account-login/other-sessions-survive',
    alsoBreaks: ['*'],
    says: 'A login ends the sessions that the account has already.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        for (const session of world.tokens.allOf(account.uid, 'sessionToken')) world.sessions.destroy(session);
        return next(account, keys, caller);
      },
    },
  }),
  'ends-the-other-key-fetch-tokens': deviation({
    violates: 'account-login/other-key-fetch-tokens-survive',
    alsoBreaks: ['account-destroy/*'],
    says: 'A login ends the keyFetchTokens that the account has already.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        world.tokens.endAllOf(account.uid, 'keyFetchToken');
        return next(account, keys, caller);
      },
    },
  }),
  'reconnects-without-keys': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'A login with the reason reconnect is given no keyFetchToken, since it has its keys.',
    wrap: answering('accountLogin', (body, { input }) =>
      (input.body as Fields).reason === 'reconnect' ? without('keyFetchToken')(body) : body,
    ),
  }),
  'reconnects-to-no-session': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'The session of a login with the reason reconnect ends when it was answered.',
    wrap: answering('accountLogin', (body, { input, world }) =>
      (input.body as Fields).reason === 'reconnect' ? endTokenOf(world, 'sessionToken', body) : body,
    ),
  }),
  'gives-keys-to-sync': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'A login with a service is given a keyFetchToken, asked for or not.',
    wrap: around('accountLogin', ({ input, next }) =>
      next(
        (input.body as Fields).service === undefined
          ? input
          : { ...input, query: { ...(input.query as Fields), keys: true } },
      ),
    ),
  }),
  'gives-no-reason-to-sync': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'A login with a service is given no verificationReason.',
    wrap: answering('accountLogin', (body, { input }) =>
      (input.body as Fields).service === undefined ? body : without('verificationReason')(body),
    ),
  }),
  'takes-any-keys-for-a-wish': deviation({
    violates: 'account-login/keys-false-gives-no-key-fetch-token',
    says: 'account/login gives a keyFetchToken when the query has keys, though it be false.',
    wrap: takingAnyKeysForAWish('accountLogin'),
  }),
  'puts-the-code-into-the-query': deviation({
    violates: 'account-login/code-is-in-the-link-fragment',
    alsoBreaks: ['recovery-email-resend-code/code-is-in-the-link-fragment'],
    says: 'The link that a login mails has the code in its query, that of the creation in its fragment.',
    wrap: codeInTheQuery('x-verify-code', (world, address) => world.mail.read(address).length > 0),
  }),
  'keeps-the-first-service': deviation({
    violates: 'account-login/service-is-in-the-verification-link',
    says: 'Every link that a login mails has the service of the first login of the account.',
    wrap: around('accountLogin', ({ input, next, world }) => {
      const body = input.body as Fields;
      const service = firstService(world).get(String(body.email)) ?? body.service;
      if (service === undefined) return next(input);
      firstService(world).set(String(body.email), service);
      return next({ ...input, body: { ...body, service } });
    }),
  }),
};

function refusingReason(refused: string): Wraps {
  return around('accountLogin', ({ input, next }) => {
    const { reason } = input.body as { reason?: string };
    if (reason !== refused) return next(input);
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['reason'] } });
  });
}
