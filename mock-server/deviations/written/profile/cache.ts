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
    alsoBreaks: ['cache-delete/part-of-the-secret-is-refused'],
    says: 'DELETE /v1/cache/:uid takes anything for the secret that is no token of a user.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) =>
        world.bearerTokens.look(token) === undefined ? undefined : next(request, token),
    },
  }),
  'compares-to-the-shorter-length': deviation({
    violates: 'cache-delete/part-of-the-secret-is-refused',
    says: 'DELETE /v1/cache/:uid compares the secret up to the end of the shorter of the two.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) => {
        const { secretBearerToken: secret } = world.settings;
        if (!token.startsWith(secret) && !secret.startsWith(token)) next(request, token);
      },
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
  'remembers-that-there-was-none': deviation({
    violates: 'cache-delete/forgets-what-was-not-set',
    says: 'GET /v1/profile goes on leaving out what it left out first, and showing the default avatar, until there is a name.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const { first } = cache(world);
        const now = next(uid, scopes);
        const key = `${uid} ${(scopes ?? []).join(' ')}`;
        const known = first.get(key) ?? now;
        first.set(key, known);
        if (now.displayName !== undefined || known.avatarDefault !== true) return now;
        const { avatar, avatarDefault, ecosystemAnonId } = known;
        return { ...now, avatar, avatarDefault, ecosystemAnonId };
      },
    },
  }),
  'unknown-users-are-a-surprise': deviation({
    violates: 'cache-delete/unknown-user-is-no-failure-of-the-server',
    says: 'DELETE /v1/cache/:uid answers errno 999 to a uid that nobody has.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        if (world.accounts.find(uid) === undefined) throw new DomainError('Unexpected');
        next(uid);
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
