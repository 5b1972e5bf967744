import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { covers } from '../../../domain/scopes.js';
import { pathVariables } from '../../../http/path-variables.js';
import type { Wraps } from '../../../seams.js';

const GENERAL = 'profile';

/** Operations with the scope of their own that each asks for. */
const OPERATIONS: readonly (readonly [operation: string, kebab: string, scope: string])[] = [
  ['email', 'email', 'profile:email'],
  ['subscriptions', 'subscriptions', 'profile:email'],
  ['uid', 'uid', 'profile:uid'],
  ['avatar', 'avatar', 'profile:avatar'],
  ['avatarUpload', 'avatar-upload', 'profile:avatar:write'],
  ['avatarDelete', 'avatar-delete', 'profile:avatar:write'],
  ['displayName', 'display-name', 'profile:display_name'],
  ['displayNamePost', 'display-name-post', 'profile:display_name:write'],
  ['ecosystemAnonId', 'ecosystem-anon-id', 'profile:ecosystem_anon_id'],
  ['ecosystemAnonIdPost', 'ecosystem-anon-id-post', 'profile:ecosystem_anon_id:write'],
];

/** More scopes than a fault looks at. */
const MANY = 3;

/** Another judgement of the scopes that reach one operation. */
function judging(operation: string, isEnough: (held: readonly string[], rightly: boolean) => boolean): Wraps {
  return {
    'bearer.checkScopes': (next) => (request, bearer) => {
      if (request.operation.id !== operation) return next(request, bearer);
      if (
        !isEnough(
          bearer.scopes,
          passes(() => next(request, bearer)),
        )
      )
        throw new DomainError('InsufficientScope');
    },
  };
}

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

/**
 * A token that nobody issued is served as one with the scope of everything: of the account whose avatar the path names,
 * or of the first.
 */
function knowingEveryToken(operation: string): Wraps {
  return {
    'bearer.findToken': (next, world) => (request, token) => {
      const found = world.bearerTokens.find(token);
      if (request.operation.id !== operation || found !== undefined) return next(request, token);
      const { id = '' } = pathVariables(request.operation.path, request.path) ?? {};
      const [first = ''] = world.store.accounts.keys();
      const uid = world.store.avatars.get(id)?.uid ?? first;
      return { uid, scopes: [GENERAL], clientId: '', createdAt: world.clock.now() };
    },
  };
}

/** The faults that every operation with a scope of its own can have. */
function faultsOf([operation, kebab, scope]: (typeof OPERATIONS)[number]): [string, WrittenDeviation][] {
  const read = scope.replace(/:write$/, '');
  const faults: [string, WrittenDeviation][] = [
    [
      'asks-for-the-whole-profile',
      deviation({
        violates: `${kebab}/scope-is-accepted`,
        alsoBreaks: [`${kebab}/*`],
        says: `${operation} serves no scope but \`${GENERAL}\`.`,
        wrap: judging(operation, (held) => held.includes(GENERAL)),
      }),
    ],
    [
      'asks-for-its-own-scope',
      deviation({
        violates: `${kebab}/profile-scope-is-accepted`,
        alsoBreaks: [`${kebab}/*`],
        says: `${operation} serves no scope but \`${scope}\`.`,
        wrap: judging(operation, (held) => held.includes(scope)),
      }),
    ],
    [
      'asks-for-no-scope',
      deviation({
        violates: `${kebab}/other-scope-is-refused`,
        alsoBreaks: [`${kebab}/read-scope-is-not-enough`],
        says: `${operation} serves every token, whatever its scopes.`,
        wrap: judging(operation, () => true),
      }),
    ],
    [
      'knows-every-bearer-token',
      deviation({
        violates: `${kebab}/unknown-bearer-token-is-refused`,
        says: `${operation} serves a bearer token that nobody issued.`,
        wrap: knowingEveryToken(operation),
      }),
    ],
  ];
  if (read === scope) return faults;
  return [
    ...faults,
    [
      'lets-readers-write',
      deviation({
        violates: `${kebab}/read-scope-is-not-enough`,
        says: `${operation} serves \`${read}\`, which is for reading.`,
        wrap: judging(operation, (held, rightly) => rightly || held.some((scope) => covers(scope, read))),
      }),
    ],
    [
      'lets-any-writer-write',
      deviation({
        violates: `${kebab}/other-write-scope-is-refused`,
        says: `${operation} serves every scope that is for writing.`,
        wrap: judging(operation, (held, rightly) => rightly || held.some((scope) => scope.endsWith(':write'))),
      }),
    ],
  ];
}

/** The faults that show with tokens of several scopes. */
function faultsWithSeveral([operation, kebab, scope]: (typeof OPERATIONS)[number]): [string, WrittenDeviation][] {
  return [
    [
      'looks-at-the-first-scope',
      deviation({
        violates: `${kebab}/scope-is-accepted`,
        alsoBreaks: [`${kebab}/profile-scope-is-accepted`],
        says: `${operation} looks at the first scope of a token, and at no other.`,
        wrap: judging(operation, ([first = '']) => covers(first, scope)),
      }),
    ],
    [
      'looks-at-the-last-scope',
      deviation({
        violates: `${kebab}/scope-is-accepted`,
        alsoBreaks: [`${kebab}/*`],
        says: `${operation} looks at the last scope of a token, and at no other.`,
        wrap: judging(operation, (held) => covers(held.at(-1) ?? '', scope)),
      }),
    ],
    [
      'takes-what-begins-like-its-scope',
      deviation({
        violates: `${kebab}/other-scope-is-refused`,
        says: `${operation} takes every scope whose name begins with that of its own.`,
        wrap: judging(operation, (held, rightly) => rightly || held.some((each) => each.startsWith(scope))),
      }),
    ],
    [
      'takes-many-scopes-for-all',
      deviation({
        violates: `${kebab}/other-scope-is-refused`,
        says: `${operation} serves a token with more than three scopes, whatever they are.`,
        wrap: judging(operation, (held, rightly) => rightly || held.length > MANY),
      }),
    ],
  ];
}

/** Faults in who is let in. */
export default {
  ...Object.fromEntries(
    OPERATIONS.flatMap((each) =>
      [...faultsOf(each), ...faultsWithSeveral(each)].map(([name, fault]) => [`${each[1]}-${name}`, fault]),
    ),
  ),
  'profile-refuses-the-whole-profile': deviation({
    violates: 'profile/scope-is-accepted',
    alsoBreaks: ['profile/*', 'cache-delete/*', 'api/*'],
    says: 'GET /v1/profile serves only tokens for parts of it.',
    wrap: judging('profile', (held, rightly) => rightly && !held.includes(GENERAL)),
  }),
  'profile-asks-for-no-scope': deviation({
    violates: 'profile/other-scope-is-refused',
    says: 'GET /v1/profile serves every token, with nothing in the answer that the scopes do not open.',
    wrap: judging('profile', () => true),
  }),
  'profile-knows-every-bearer-token': deviation({
    violates: 'profile/unknown-bearer-token-is-refused',
    says: 'GET /v1/profile serves a bearer token that nobody issued.',
    wrap: knowingEveryToken('profile'),
  }),
};
