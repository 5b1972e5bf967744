import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields, readingBody, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { openingTheFormerKeys } from '../account/_former-keys.js';
import { takingAnyKeysForAWish } from '../account/_wishes.js';

/** By uid: the account as it was before its latest change. */
const before = memory(() => new Map<string, AccountRow>());

/** Uids of accounts whose password was changed. */
const wasChanged = memory(() => new Set<string>());

/** The second change of an account, and every later one, has other effects than the first. */
function differingLater(change: (former: AccountRow, world: World) => Partial<AccountRow>): Wraps {
  return {
    'passwords.change': (next, world) => (uid, password, locale) => {
      const former = world.accounts.get(uid);
      const account = next(uid, password, locale);
      if (wasChanged(world).has(uid)) return world.accounts.update(uid, change(former, world));
      wasChanged(world).add(uid);
      return account;
    },
  };
}

export default {
  'tells-the-uid': deviation({
    violates: 'password-change-finish/answers-with-an-empty-object',
    says: 'password/change/finish answers the uid of the account.',
    wrap: answering('passwordChangeFinish', (body, { input }) => ({ uid: input.token?.uid, ...body })),
  }),
  'forgets-the-new-password': deviation({
    violates: 'password-change-finish/new-password-is-accepted',
    alsoBreaks: ['flow/change-password'],
    says: 'password/change/finish stores the new wrapKb and forgets the new authPW.',
    wrap: {
      'passwords.change': (next, world) => (uid, password, locale) => {
        const { verifier } = world.accounts.get(uid);
        next(uid, password, locale);
        return world.accounts.update(uid, { verifier });
      },
    },
  }),
  'leaves-the-old-password-good': deviation({
    violates: 'password-change-finish/old-password-is-refused',
    alsoBreaks: ['*/password-from-before-a-change-is-refused'],
    says: 'After a password change the former password opens the account as well.',
    wrap: {
      'passwords.change': (next, world) => (uid, password, locale) => {
        before(world).set(uid, world.accounts.get(uid));
        return next(uid, password, locale);
      },
      'passwords.matches': (next, world) => (account, authPW) => {
        const former = before(world).get(account.uid);
        return next(account, authPW) || (former !== undefined && next(former, authPW));
      },
    },
  }),
  'token-survives': deviation({
    violates: 'password-change-finish/token-single-use-after-success',
    alsoBreaks: ['password-change-finish/errno-110'],
    says: 'A passwordChangeToken is good for any number of changes while it lives.',
    // A change ends every token of the account, so that it is not enough to leave the token unconsumed.
    wrap: { 'tokens.end': (next) => (token) => token.type === 'passwordChangeToken' || next(token) },
  }),
  'keeps-wrap-kb': deviation({
    violates: 'password-change-finish/wrap-kb-is-the-one-sent',
    alsoBreaks: ['account-keys/bundle-opens-with-the-key-fetch-token', 'api/binary-values-are-read-as-base16'],
    says: 'password/change/finish keeps the wrapKb that it has.',
    wrap: {
      'passwords.change':
        (next, world) =>
        (uid, { authPW }, locale) =>
          next(uid, { authPW, wrapKb: world.accounts.get(uid).wrapKb }, locale),
    },
  }),
  'sets-wrap-kb-once': deviation({
    violates: 'password-change-finish/second-change-sets-wrap-kb',
    families: ['onepw'],
    says: 'The second password change of an account leaves the wrapKb that the first one set.',
    wrap: differingLater(({ wrapKb }) => ({ wrapKb })),
  }),
  'sets-a-password-once': deviation({
    violates: 'password-change-finish/second-change-sets-the-password',
    families: ['onepw'],
    says: 'The second password change of an account leaves the password that the first one set.',
    wrap: differingLater(({ verifier }) => ({ verifier })),
  }),
  'makes-a-new-ka': deviation({
    violates: 'password-change-finish/ka-is-kept',
    alsoBreaks: ['account-keys/bundle-opens-with-the-key-fetch-token'],
    says: 'password/change/finish makes a new kA.',
    wrap: {
      'passwords.change': (next, world) => (uid, password, locale) => {
        next(uid, password, locale);
        return world.accounts.update(uid, { kA: world.random.hex(32) });
      },
    },
  }),
  'makes-a-new-ka-the-second-time': deviation({
    violates: 'password-change-finish/ka-is-kept',
    families: ['onepw'],
    says: 'The second password change of an account, and every later one, makes a new kA.',
    wrap: differingLater((_former, world) => ({ kA: world.random.hex(32) })),
  }),
  'ignores-the-session': deviation({
    violates: 'password-change-finish/session-token-on-request',
    alsoBreaks: [
      'password-change-finish/*-comes-with-the-session-token',
      'password-change-finish/key-fetch-token-on-request',
      'password-change-finish/response-200-*',
      'password-change-finish/uid-stays-the-same',
    ],
    says: 'password/change/finish ignores the sessionToken and opens no session.',
    wrap: readingBody('passwordChangeFinish', without('sessionToken')),
  }),
  'signs-the-new-session-out': deviation({
    violates: 'password-change-finish/session-token-is-live',
    alsoBreaks: ['password-change-finish/key-fetch-token-fetches-keys'],
    says: 'password/change/finish signs everybody out last of all, and the session that it has just opened with them.',
    wrap: answering('passwordChangeFinish', (body, { input, world }) => {
      if (input.token !== undefined) world.accounts.signOutEverywhere(input.token.uid);
      return body;
    }),
  }),
  'answers-another-uid': deviation({
    violates: 'password-change-finish/uid-stays-the-same',
    says: 'password/change/finish answers part of its Hawk id where the uid belongs.',
    wrap: answering('passwordChangeFinish', (body, { input }) =>
      'uid' in body ? { ...body, uid: input.token?.tokenId.slice(0, 32) } : body,
    ),
  }),
  'leaves-auth-at-out': deviation({
    violates: 'password-change-finish/auth-at-comes-with-the-session-token',
    alsoBreaks: ['password-change-finish/response-200-authAt'],
    says: 'password/change/finish does not tell authAt.',
    wrap: answering('passwordChangeFinish', without('authAt')),
  }),
  'leaves-verified-out': deviation({
    violates: 'password-change-finish/verified-comes-with-the-session-token',
    alsoBreaks: ['password-change-finish/response-200-verified'],
    says: 'password/change/finish does not tell verified.',
    wrap: answering('passwordChangeFinish', without('verified')),
  }),
  'gives-no-keys': deviation({
    violates: 'password-change-finish/key-fetch-token-on-request',
    alsoBreaks: ['password-change-finish/response-200-keyFetchToken'],
    says: 'password/change/finish gives no keyFetchToken, whatever keys says.',
    wrap: around('passwordChangeFinish', ({ input, next }) => next({ ...input, query: {} })),
  }),
  'gives-keys-unasked': deviation({
    violates: 'password-change-finish/no-key-fetch-token-without-keys',
    says: 'password/change/finish gives a keyFetchToken with every session.',
    wrap: around('passwordChangeFinish', ({ input, next }) => next({ ...input, query: { keys: true } })),
  }),
  'takes-any-keys-for-a-wish': deviation({
    violates: 'password-change-finish/no-key-fetch-token-without-keys',
    says: 'password/change/finish gives a keyFetchToken when the query has keys, though it be false.',
    wrap: takingAnyKeysForAWish('passwordChangeFinish'),
  }),
  'key-fetch-token-waits-for-a-confirmation': deviation({
    violates: 'password-change-finish/key-fetch-token-fetches-keys',
    says: 'The keyFetchToken of a password change has to be confirmed, though the session that comes with it has not.',
    wrap: {
      'sessions.openAfter': (next, world) => (former, account, keys, caller) => {
        const opened = next(former, account, keys, caller);
        const { keyFetchToken } = opened;
        if (keyFetchToken === undefined) return opened;
        const verificationId = world.verification.newCode();
        world.tokens.update(keyFetchToken, { verificationId });
        return { ...opened, keyFetchToken: { ...keyFetchToken, verificationId } };
      },
    },
  }),
  'opens-a-session-unasked': deviation({
    violates: 'password-change-finish/empty-object-without-session-token',
    says: 'password/change/finish opens a session for everybody.',
    wrap: around('passwordChangeFinish', async ({ input, world, next }) => {
      const answer = await next(input);
      if (input.token === undefined || 'sessionToken' in (answer.body as object)) return answer;
      const session = world.tokens.create('sessionToken', input.token.uid);
      return { ...answer, body: { uid: session.uid, sessionToken: session.seed } };
    }),
  }),
  'key-fetch-token-opens-the-former-keys': deviation({
    violates: 'password-change-finish/key-fetch-token-opens-the-new-keys',
    says: 'The keyFetchToken that password/change/finish answers still gives the wrapKb from before.',
    wrap: openingTheFormerKeys('passwordChangeFinish'),
  }),
  'gives-keys-without-a-session': deviation({
    violates: 'password-change-finish/keys-alone-give-an-empty-object',
    says: 'password/change/finish answers a keyFetchToken to who asks for keys, with a session or without.',
    wrap: answering('passwordChangeFinish', (body, { input, world }) =>
      (input.query as Fields).keys === true && !('keyFetchToken' in body)
        ? { ...body, keyFetchToken: world.tokens.create('keyFetchToken', input.token?.uid ?? '').seed }
        : body,
    ),
  }),
};
