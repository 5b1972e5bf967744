import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import { answering, around } from '../../at-operation.js';

/** Where an operation asks for more than it should, or for less. */
type Where = (account: AccountRow, held: readonly string[]) => boolean;

function guarding(
  operation: string,
  verdict: 'open' | 'shut',
  where: Where,
  { violates, says }: { readonly violates: string; readonly says: string },
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['*-is-accepted', '*-is-refused', '*/auth', 'api/*', 'profile/*'],
    says,
    wrap: {
      'bearer.checkScopes': (next, world) => (request, bearer) => {
        const isHere = request.operation.id === operation && where(world.accounts.get(bearer.uid), bearer.scopes);
        if (!isHere) return next(request, bearer);
        if (verdict === 'shut') throw new DomainError('InsufficientScope');
      },
    },
  });
}

/** A token that has one scope, and not the general one. */
const isNarrow = (held: readonly string[]) => held.length === 1 && held[0] !== 'profile';

/** Every scope of a token is changed before it is looked at. */
function readingScopes(violates: string, says: string, change: (scope: string, asked: string) => string) {
  return deviation({
    violates,
    alsoBreaks: ['*/other-scope-is-refused'],
    says,
    wrap: {
      'bearer.checkScopes': (next) => (request, bearer) => {
        const [asked = ''] = request.operation.scopes[0] ?? [];
        return next(request, { ...bearer, scopes: bearer.scopes.map((scope) => change(scope, asked)) });
      },
    },
  });
}

const hasSubscribed = ({ subscriptions = [] }: AccountRow) => subscriptions.length > 0;

/** Faults of who may do what, which show for users of whom something is set, or nothing. */
export default {
  'names-of-the-pictured-are-open': guarding('displayName', 'open', ({ avatarId }) => avatarId !== undefined, {
    violates: 'display-name/other-scope-is-refused',
    says: 'GET /v1/display_name serves every token of a user with an avatar.',
  }),
  'pictures-of-the-named-are-open': guarding('avatar', 'open', ({ displayName }) => displayName !== undefined, {
    violates: 'avatar/other-scope-is-refused',
    says: 'GET /v1/avatar serves every token of a user with a display name.',
  }),
  'identifiers-of-the-pictured-are-open': guarding(
    'ecosystemAnonId',
    'open',
    ({ avatarId }) => avatarId !== undefined,
    {
      violates: 'ecosystem-anon-id/other-scope-is-refused',
      says: 'GET /v1/ecosystem_anon_id serves every token of a user with an avatar.',
    },
  ),
  'no-name-takes-the-general-scope': guarding(
    'displayName',
    'shut',
    ({ displayName }, held) => displayName === undefined && isNarrow(held),
    {
      violates: 'display-name/scope-is-accepted',
      says: 'GET /v1/display_name refuses `profile:display_name` alone where there is no name.',
    },
  ),
  'no-identifier-takes-the-general-scope': guarding(
    'ecosystemAnonId',
    'shut',
    ({ ecosystemAnonId }, held) => ecosystemAnonId === undefined && isNarrow(held),
    {
      violates: 'ecosystem-anon-id/scope-is-accepted',
      says: 'GET /v1/ecosystem_anon_id refuses `profile:ecosystem_anon_id` alone where there is no identifier.',
    },
  ),
  'later-names-take-the-general-scope': guarding(
    'displayNamePost',
    'shut',
    ({ displayName }, held) => displayName !== undefined && isNarrow(held),
    {
      violates: 'display-name-post/scope-is-accepted',
      says: 'POST /v1/display_name refuses `profile:display_name:write` alone where there is a name.',
    },
  ),
  'later-uploads-take-the-general-scope': guarding(
    'avatarUpload',
    'shut',
    ({ avatarId }, held) => avatarId !== undefined && isNarrow(held),
    {
      violates: 'avatar-upload/scope-is-accepted',
      says: 'POST /v1/avatar/upload refuses `profile:avatar:write` alone where there is an avatar.',
    },
  ),
  'later-identifiers-take-the-general-scope': guarding(
    'ecosystemAnonIdPost',
    'shut',
    ({ ecosystemAnonId }, held) => ecosystemAnonId !== undefined && isNarrow(held),
    {
      violates: 'ecosystem-anon-id-post/scope-is-accepted',
      says: 'POST /v1/ecosystem_anon_id refuses `profile:ecosystem_anon_id:write` alone where there is an identifier.',
    },
  ),
  'later-names-of-narrow-tokens-are-lost': deviation({
    violates: 'display-name-post/updates-the-name',
    says: 'POST /v1/display_name does nothing for a token with its own scope alone where there is a name.',
    wrap: around('displayNamePost', async ({ input, world, next }) => {
      const { uid = '', scopes = [] } = input.bearer ?? {};
      const { displayName } = world.accounts.get(uid);
      const answer = await next(input);
      if (displayName !== undefined && isNarrow(scopes)) world.accounts.update(uid, { displayName });
      return answer;
    }),
  }),
  'later-identifiers-of-narrow-tokens-are-lost': deviation({
    violates: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    says: 'POST /v1/ecosystem_anon_id does nothing for a token with its own scope alone where there is an identifier.',
    wrap: around('ecosystemAnonIdPost', async ({ input, world, next }) => {
      const { uid = '', scopes = [] } = input.bearer ?? {};
      const { ecosystemAnonId } = world.accounts.get(uid);
      const answer = await next(input);
      if (ecosystemAnonId !== undefined && isNarrow(scopes)) world.accounts.update(uid, { ecosystemAnonId });
      return answer;
    }),
  }),
  'later-uploads-of-narrow-tokens-are-lost': deviation({
    violates: 'avatar-upload/becomes-the-users-avatar',
    says: 'An upload by a token with its own scope alone is not shown where there is an avatar.',
    wrap: around('avatarUpload', async ({ input, world, next }) => {
      const { uid = '', scopes = [] } = input.bearer ?? {};
      const { avatarId } = world.accounts.get(uid);
      const answer = await next(input);
      if (avatarId !== undefined && isNarrow(scopes)) world.accounts.update(uid, { avatarId });
      return answer;
    }),
  }),
  'scopes-in-any-case': readingScopes(
    'display-name/other-scope-is-refused',
    'Scopes are compared without their letter case.',
    (scope) => scope.toLowerCase(),
  ),
  'beginnings-of-scopes': readingScopes(
    'uid/other-scope-is-refused',
    'A scope is good for reading if the name of the right one begins with its own.',
    (scope, asked) => (scope.length > 5 && !asked.endsWith(':write') && asked.startsWith(scope) ? asked : scope),
  ),
  'unknown-uids-take-no-secret': deviation({
    violates: 'cache-delete/other-secret-is-refused',
    alsoBreaks: ['cache-delete/*', 'api/*'],
    says: 'DELETE /v1/cache/:uid takes any secret where nobody has the uid.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) => {
        if (world.accounts.find(request.path.split('/').at(-1) ?? '') !== undefined) next(request, token);
      },
    },
  }),
  'unknown-uids-empty-everything': deviation({
    violates: 'cache-delete/spares-what-the-user-has-set',
    alsoBreaks: ['*'],
    says: 'DELETE /v1/cache/:uid erases all display names where nobody has the uid.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        next(uid);
        if (world.accounts.find(uid) !== undefined) return;
        for (const each of [...world.store.accounts.keys()]) world.accounts.update(each, { displayName: undefined });
      },
    },
  }),
  'subscribers-have-another-uid': deviation({
    violates: 'uid/is-consistent',
    alsoBreaks: ['profile/*', 'uid/*'],
    says: 'GET /v1/uid gives another uid to users who have subscribed to something.',
    wrap: answering('uid', (fields, { input, world }) =>
      hasSubscribed(world.accounts.get(input.bearer?.uid ?? ''))
        ? { uid: [...String(fields.uid)].reverse().join('') }
        : fields,
    ),
  }),
  'subscribers-have-another-address': deviation({
    violates: 'email/email-is-the-users',
    alsoBreaks: ['profile/*', 'email/*'],
    says: 'GET /v1/email gives another address to users who have subscribed to something.',
    wrap: answering('email', (fields, { input, world }) =>
      hasSubscribed(world.accounts.get(input.bearer?.uid ?? ''))
        ? { email: `billing+${String(fields.email)}` }
        : fields,
    ),
  }),
};
