import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Profile } from '../../../domain/profiles.js';
import { memory } from '../../memory.js';

/** The first profile that was read of each user, and of whom it is shown from now on. */
const cache = memory(() => ({ first: new Map<string, Profile>(), kept: new Set<string>() }));

/** Faults of DELETE /v1/cache/:uid. */
export default {
  'secret-opens-nothing': deviation({
    violates: 'cache-delete/secret-is-accepted',
    alsoBreaks: ['cache-delete/*', 'api/*'],
    says: 'DELETE /v1/cache/:uid refuses the secret as well.',
    wrap: {
      'bearer.checkSecret': () => () => {
        throw new DomainError('InvalidToken');
      },
    },
  }),
  'every-secret-opens': deviation({
    violates: 'cache-delete/other-secret-is-refused',
    says: 'DELETE /v1/cache/:uid takes anything for the secret that is no token of a user.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) =>
        world.bearerTokens.look(token) === undefined ? undefined : next(request, token),
    },
  }),
  'users-open': deviation({
    violates: 'cache-delete/token-of-a-user-is-refused',
    says: 'DELETE /v1/cache/:uid takes the tokens of users as well.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) =>
        world.bearerTokens.look(token) === undefined ? next(request, token) : undefined,
    },
  }),
  'remembers-instead': deviation({
    violates: 'cache-delete/forgets-the-users-data',
    says: 'From a call of DELETE /v1/cache/:uid on the profile is shown as it was read first.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        cache(world).kept.add(uid);
        next(uid);
      },
      'profiles.read': (next, world) => (uid, scopes) => {
        const { first, kept } = cache(world);
        const key = `${uid} ${(scopes ?? []).join(' ')}`;
        const known = first.get(key) ?? next(uid, scopes);
        first.set(key, known);
        return kept.has(uid) ? known : next(uid, scopes);
      },
    },
  }),
  'erases-the-name': deviation({
    violates: 'cache-delete/spares-what-the-user-has-set',
    alsoBreaks: ['cache-delete/forgets-the-users-data'],
    says: 'DELETE /v1/cache/:uid erases the display name with the rest.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        world.accounts.update(uid, { displayName: undefined });
        next(uid);
      },
    },
  }),
};
