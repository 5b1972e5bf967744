import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { BearerTokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { answering, around, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Digests of tokens that have done something already. */
const spent = memory(() => new Set<string>());

/** Uids of users to whom something has happened. */
const marked = memory(() => new Set<string>());

/** Ends every token of a user. */
function endTokens({ store }: World, uid: string): void {
  for (const [digest, row] of [...store.bearerTokens]) if (row.uid === uid) store.bearerTokens.delete(digest);
}

/** A token that has made requests of one kind is no good for those of the other. */
function goodForOneKind(spends: 'reading' | 'writing', violates: string, says: string): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['*-is-accepted', '*/token-*', 'api/*', 'avatar*', 'display-name*', 'ecosystem*'],
    says,
    wrap: {
      'bearer.findToken': (next, world) => (request, token) => {
        const row = next(request, token);
        const isSpending = (request.method === 'GET') === (spends === 'reading');
        if (isSpending) spent(world).add(token);
        else if (spent(world).has(token)) throw new DomainError('InvalidToken');
        return row;
      },
    },
  });
}

/** GET /v1/profile shows the subscriptions to tokens with a scope that does not open them. */
function showingSubscriptions(scope: string): WrittenDeviation {
  return deviation({
    violates: 'profile/no-subscriptions-without-its-scope',
    says: `GET /v1/profile shows the subscriptions to every token with ${scope}.`,
    wrap: answering('profile', (fields, { input, world }) => {
      const { uid = '', scopes = [] } = input.bearer ?? {};
      return scopes.includes(scope) ? { ...fields, subscriptions: world.profiles.subscriptions(uid) } : fields;
    }),
  });
}

/** DELETE /v1/cache/:uid takes some tokens of users. */
function opening(isGood: (bearer: BearerTokenRow, path: string) => boolean, whose: string): WrittenDeviation {
  return deviation({
    violates: 'cache-delete/token-of-a-user-is-refused',
    says: `DELETE /v1/cache/:uid takes the tokens of users ${whose}.`,
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) => {
        const bearer = world.bearerTokens.find(token);
        if (bearer === undefined || !isGood(bearer, request.path)) next(request, token);
      },
    },
  });
}

const isGeneral = ({ scopes }: BearerTokenRow) => scopes.includes('profile');

/** Faults of tokens that bring other scopes beside their own, or that are used for more than one thing. */
export default {
  'readers-do-not-write': goodForOneKind(
    'reading',
    'display-name-post/profile-scope-is-accepted',
    'A token that has read something is refused when it writes.',
  ),
  'writers-do-not-read': goodForOneKind(
    'writing',
    'avatar/profile-scope-is-accepted',
    'A token that has written something is refused when it reads.',
  ),
  'emptying-the-cache-ends-tokens': deviation({
    violates: 'uid/scope-is-accepted',
    alsoBreaks: ['*-is-accepted', 'cache-delete/*', 'profile/*', 'api/*'],
    says: 'DELETE /v1/cache/:uid ends the tokens of the user.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        next(uid);
        endTokens(world, uid);
      },
    },
  }),
  'uids-of-openid': deviation({
    violates: 'uid/is-consistent',
    alsoBreaks: ['*/stays-when-*', 'api/*', 'cache-delete/*', 'avatar*', 'display-name*', 'ecosystem*', 'profile/*'],
    says: 'GET /v1/uid gives tokens with the scope `openid` another uid.',
    wrap: answering('uid', (fields, { input }) =>
      input.bearer?.scopes.includes('openid') ? { uid: [...String(fields.uid)].reverse().join('') } : fields,
    ),
  }),
  'no-subscriptions-for-openid': deviation({
    violates: 'subscriptions/are-the-users',
    says: 'GET /v1/subscriptions gives tokens with the scope `openid` an empty list.',
    wrap: answering('subscriptions', (fields, { input }) =>
      input.bearer?.scopes.includes('openid') ? { subscriptions: [] } : fields,
    ),
  }),
  'sub-in-place-of-the-uid': deviation({
    violates: 'profile/scopes-add-up',
    says: 'GET /v1/profile leaves the uid out where it shows a sub, unless the token has the general scope.',
    wrap: answering('profile', (fields, { input }) =>
      'sub' in fields && input.bearer !== undefined && !isGeneral(input.bearer) ? without('uid')(fields) : fields,
    ),
  }),
  'foreign-scopes-hide-the-name': deviation({
    violates: 'profile/scopes-add-up',
    says: 'GET /v1/profile leaves the display name out for a token that has a scope of another server.',
    wrap: answering('profile', (fields, { input }) =>
      input.bearer?.scopes.includes('basket:write') && !isGeneral(input.bearer)
        ? without('displayName')(fields)
        : fields,
    ),
  }),
  'openid-hides-subscriptions': deviation({
    violates: 'profile/scopes-add-up',
    alsoBreaks: ['profile/other-scopes-take-nothing-away'],
    says: 'GET /v1/profile leaves the subscriptions out for a token with the scope `openid`.',
    wrap: answering('profile', (fields, { input }) =>
      input.bearer?.scopes.includes('openid') ? without('subscriptions')(fields) : fields,
    ),
  }),
  'subscriptions-for-openid': showingSubscriptions('openid'),
  'subscriptions-for-identifiers': showingSubscriptions('profile:ecosystem_anon_id'),
  'no-avatar-behind-the-current-one': deviation({
    violates: 'avatar/profile-scope-is-accepted',
    alsoBreaks: ['avatar*', 'api/*'],
    says: 'GET /v1/avatar answers errno 999 while the current avatar is deleted and a former one is there.',
    wrap: around('avatar', ({ input, world, next }) => {
      const uid = input.bearer?.uid ?? '';
      const hasFormer = (world.store.avatarsOfAccount.get(uid)?.size ?? 0) > 0;
      if (hasFormer && world.accounts.get(uid).avatarId === undefined) throw new DomainError('Unexpected');
      return next(input);
    }),
  }),
  'no-profile-after-a-refused-name': deviation({
    violates: 'profile/scope-is-accepted',
    alsoBreaks: ['api/*', 'display-name-post/*'],
    says: 'GET /v1/profile answers errno 999 to users of whom a display name was refused.',
    wrap: {
      'answers.failure': (next, world) => (request, error) => {
        const token = /^Bearer (\S+)$/.exec(request?.headers.authorization ?? '')?.[1] ?? '';
        const uid = world.bearerTokens.find(token)?.uid;
        const isFault = error instanceof DomainError && error.failure === 'InvalidParameter';
        if (isFault && uid !== undefined && request?.operation.id === 'displayNamePost') marked(world).add(uid);
        return next(request, error);
      },
      'profiles.read': (next, world) => (uid, scopes) => {
        if (marked(world).has(uid)) throw new DomainError('Unexpected');
        return next(uid, scopes);
      },
    },
  }),
  'no-subscribers-after-a-name': deviation({
    violates: 'subscriptions/profile-scope-is-accepted',
    alsoBreaks: ['subscriptions/*', 'profile/*'],
    says: 'GET /v1/subscriptions answers errno 999 to users who have subscribed and have a display name.',
    wrap: around('subscriptions', ({ input, world, next }) => {
      const { subscriptions = [], displayName } = world.accounts.get(input.bearer?.uid ?? '');
      if (subscriptions.length > 0 && displayName !== undefined) throw new DomainError('Unexpected');
      return next(input);
    }),
  }),
  'narrow-tokens-empty-the-cache': opening((bearer) => !isGeneral(bearer), 'that have not the general scope'),
  'tokens-of-others-empty-the-cache': opening(({ uid }, path) => !path.endsWith(uid), 'for the cache of another'),
  'secret-reads-a-uid': deviation({
    violates: 'uid/unknown-bearer-token-is-refused',
    says: 'GET /v1/uid serves the secret of the server as it serves the token of a user.',
    wrap: {
      'bearer.findToken': (next, world) => (request, token) => {
        const [uid = ''] = world.store.accounts.keys();
        if (request.operation.id !== 'uid' || token !== world.settings.secretBearerToken) return next(request, token);
        return { uid, scopes: ['profile:uid'], createdAt: 0, clientId: '' };
      },
    },
  }),
};
