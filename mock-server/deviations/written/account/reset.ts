import { deviation } from '../../../deviation.js';
import { answering, around, type Fields, readingBody, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { openingTheFormerKeys } from './_former-keys.js';
import { endTokenOf } from './_tokens.js';
import { takingAnyKeysForAWish } from './_wishes.js';

/** What the answer of a reset tells of the session that it opens. */
const ITS_SESSION = [
  'account-reset/response-200-*',
  'account-reset/key-fetch-token-on-request',
  'account-reset/*-comes-with-the-session-token',
  'account-reset/uid-stays-the-same',
];

/** Uids of accounts whose password was reset. */
const wasReset = memory(() => new Set<string>());

export default {
  'tells-the-uid': deviation({
    violates: 'account-reset/answers-with-an-empty-object',
    says: 'account/reset answers the uid of the account.',
    wrap: answering('accountReset', (body, { input }) => ({ uid: input.token?.uid, ...body })),
  }),
  'ignores-the-wish-for-a-session': deviation({
    violates: 'account-reset/session-token-on-request',
    alsoBreaks: ITS_SESSION,
    says: 'account/reset opens no session, whatever sessionToken says.',
    wrap: readingBody('accountReset', without('sessionToken')),
  }),
  'opens-a-dead-session': deviation({
    violates: 'account-reset/session-token-is-live',
    says: 'account/reset answers a sessionToken whose session it never stored.',
    wrap: answering('accountReset', (body, { world }) => endTokenOf(world, 'sessionToken', body)),
  }),
  'ignores-the-wish-for-keys': deviation({
    violates: 'account-reset/key-fetch-token-on-request',
    alsoBreaks: ['account-reset/response-200-keyFetchToken'],
    says: 'account/reset gives no keyFetchToken, whatever keys says.',
    wrap: answering('accountReset', without('keyFetchToken')),
  }),
  'gives-a-dead-key-fetch-token': deviation({
    violates: 'account-reset/key-fetch-token-fetches-keys',
    says: 'account/reset answers a keyFetchToken that it never stored.',
    wrap: answering('accountReset', (body, { world }) => endTokenOf(world, 'keyFetchToken', body)),
  }),
  'opens-a-session-by-default': deviation({
    violates: 'account-reset/no-session-token-by-default',
    alsoBreaks: ['account-reset/empty-object-without-session-token'],
    says: 'account/reset opens a session unless sessionToken is false.',
    wrap: readingBody('accountReset', (body) => ({ sessionToken: true, ...body })),
  }),
  'takes-false-for-a-wish': deviation({
    violates: 'account-reset/no-session-token-on-false',
    alsoBreaks: ['account-reset/keys-alone-give-an-empty-object'],
    says: 'account/reset opens a session when the body has a sessionToken, though it be false.',
    wrap: readingBody('accountReset', (body) => ('sessionToken' in body ? { ...body, sessionToken: true } : body)),
  }),
  'always-tells-the-uid': deviation({
    violates: 'account-reset/empty-object-without-session-token',
    alsoBreaks: ['account-reset/keys-alone-give-an-empty-object'],
    says: 'account/reset answers the uid even when no session is asked for.',
    wrap: answering('accountReset', (body, { input }) => ({ uid: input.token?.uid, ...body })),
  }),
  'answers-another-uid': deviation({
    violates: 'account-reset/uid-stays-the-same',
    says: 'account/reset answers the uid in capitals.',
    wrap: answering('accountReset', (body) =>
      'uid' in body ? { ...body, uid: String(body.uid).toUpperCase() } : body,
    ),
  }),
  'forgets-auth-at': deviation({
    violates: 'account-reset/auth-at-comes-with-the-session-token',
    alsoBreaks: ['account-reset/response-200-authAt'],
    says: 'account/reset leaves authAt out of its answer.',
    wrap: answering('accountReset', without('authAt')),
  }),
  'forgets-verified': deviation({
    violates: 'account-reset/verified-comes-with-the-session-token',
    alsoBreaks: ['account-reset/response-200-verified'],
    says: 'account/reset leaves verified out of its answer.',
    wrap: answering('accountReset', without('verified')),
  }),
  'key-fetch-token-opens-the-former-keys': deviation({
    violates: 'account-reset/key-fetch-token-opens-the-new-keys',
    says: 'The keyFetchToken that account/reset answers still gives the wrapKb from before.',
    wrap: openingTheFormerKeys('accountReset'),
  }),
  'gives-keys-without-a-session': deviation({
    violates: 'account-reset/keys-alone-give-an-empty-object',
    says: 'account/reset answers a keyFetchToken to who asks for keys, with a session or without.',
    wrap: answering('accountReset', (body, { input, world }) =>
      (input.query as Fields).keys === true && !('keyFetchToken' in body)
        ? { ...body, keyFetchToken: world.tokens.create('keyFetchToken', input.token?.uid ?? '').seed }
        : body,
    ),
  }),
  'gives-keys-to-who-wants-no-session': deviation({
    violates: 'account-reset/keys-alone-give-an-empty-object',
    says: 'account/reset answers a keyFetchToken to who asks for keys and says that sessionToken is false.',
    wrap: answering('accountReset', (body, { input, world }) =>
      (input.query as Fields).keys === true && (input.body as Fields).sessionToken === false
        ? { keyFetchToken: world.tokens.create('keyFetchToken', input.token?.uid ?? '').seed }
        : body,
    ),
  }),
  'takes-any-keys-for-a-wish': deviation({
    violates: 'account-reset/no-key-fetch-token-without-keys',
    says: 'account/reset gives a keyFetchToken when the query has keys, though it be false.',
    wrap: takingAnyKeysForAWish('accountReset'),
  }),
  'sets-a-password-once': deviation({
    violates: 'account-reset/second-reset-sets-the-password',
    says: 'The second account/reset of an account leaves the password that the first one set.',
    wrap: around('accountReset', async ({ input, next, world }) => {
      const uid = input.token?.uid ?? '';
      const { verifier } = world.accounts.get(uid);
      const answer = await next(input);
      if (wasReset(world).has(uid)) world.accounts.update(uid, { verifier });
      wasReset(world).add(uid);
      return answer;
    }),
  }),
};
