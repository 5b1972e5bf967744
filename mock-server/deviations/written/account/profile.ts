import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Profile } from '../../../domain/profiles.js';
import type { Wraps } from '../../../seams.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';

/** The profile that was read first. */
const firstRead = memory(() => new Map<'profile', Profile>());

/** Another judgement of which scopes open one field. */
function opening(field: keyof Profile, opens: (scope: string) => boolean): Wraps {
  return {
    'profiles.opens': (next) => (scopes, asked) => (asked === field ? scopes.some(opens) : next(scopes, asked)),
  };
}

/** Faults of account/profile. */
export default {
  'takes-hawk-alone': deviation({
    violates: 'account-profile/bearer-token-is-accepted',
    says: 'account/profile reads Hawk headers alone.',
    wrap: { 'bearer.applies': () => () => false },
  }),
  'takes-bearer-tokens-alone': deviation({
    violates: 'account-profile/session-token-is-accepted',
    alsoBreaks: ['account-profile/*', 'api/*'],
    says: 'account/profile serves bearer tokens alone, as the index of the document has it.',
    wrap: refusing(
      'accountProfile',
      () => new DomainError('InvalidToken'),
      ({ input }) => input.bearer === undefined,
    ),
  }),
  'shows-the-first-to-all': deviation({
    violates: 'account-profile/email-is-the-accounts',
    alsoBreaks: ['account-profile/*'],
    says: 'The first profile that was read is shown to everybody, from a cache that knows paths and no credentials.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const first = firstRead(world).get('profile') ?? next(uid, scopes);
        firstRead(world).set('profile', first);
        return first;
      },
    },
  }),
  'sessions-see-the-email-alone': deviation({
    violates: 'account-profile/session-token-sees-the-locale',
    alsoBreaks: ['account-profile/*'],
    says: 'account/profile treats a sessionToken like a bearer token with the scope `profile:email`.',
    wrap: {
      'profiles.read': (next) => (uid, scopes) => next(uid, scopes ?? ['profile:email']),
    },
  }),
  'email-needs-the-whole-profile': deviation({
    violates: 'account-profile/email-scope-gives-email',
    says: 'No scope but `profile` shows the email.',
    wrap: opening('email', (scope) => scope === 'profile'),
  }),
  'locale-needs-the-whole-profile': deviation({
    violates: 'account-profile/locale-scope-gives-locale',
    says: 'No scope but `profile` shows the locale.',
    wrap: opening('locale', (scope) => scope === 'profile'),
  }),
  'any-part-shows-the-email': deviation({
    violates: 'account-profile/no-email-without-its-scope',
    says: 'Every scope that begins with `profile` shows the email.',
    wrap: opening('email', (scope) => scope.startsWith('profile')),
  }),
  'any-part-shows-the-locale': deviation({
    violates: 'account-profile/no-locale-without-its-scope',
    says: 'Every scope that begins with `profile` shows the locale.',
    wrap: opening('locale', (scope) => scope.startsWith('profile')),
  }),
  'profile-leaves-the-email-out': deviation({
    violates: 'account-profile/profile-scope-includes-email',
    says: 'No scope but `profile:email` shows the email.',
    wrap: opening('email', (scope) => scope === 'profile:email'),
  }),
  'profile-leaves-the-locale-out': deviation({
    violates: 'account-profile/profile-scope-includes-locale',
    says: 'No scope but `profile:locale` shows the locale.',
    wrap: opening('locale', (scope) => scope === 'profile:locale'),
  }),
  'knows-every-bearer-token': deviation({
    violates: 'account-profile/unknown-bearer-token-is-refused',
    says: 'A bearer token that nobody issued is served as one without scopes.',
    wrap: {
      'bearer.findToken': (_next, world) => (_request, token) =>
        world.bearerTokens.find(token) ?? {
          uid: [...world.store.accounts.keys()][0] ?? '',
          scopes: [],
          clientId: '',
          createdAt: world.clock.now(),
        },
    },
  }),
  'email-hides-the-locale': deviation({
    violates: 'account-profile/scopes-add-up',
    says: 'A token with the scope `profile:email` sees the email alone, whatever other parts its scopes open.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes, field) && !(field === 'locale' && scopes.includes('profile:email') && !scopes.includes('profile')),
    },
  }),
  'shows-the-email-in-lower-case': deviation({
    violates: 'account-profile/email-is-the-accounts',
    says: 'account/profile shows the address in lower case, however it was typed.',
    wrap: answering('accountProfile', (body) =>
      typeof body.email === 'string' ? { ...body, email: body.email.toLowerCase() } : body,
    ),
  }),
  'takes-a-bearer-token-once': deviation({
    violates: 'account-profile/bearer-token-is-accepted',
    says: 'account/profile takes each bearer token once.',
    wrap: {
      'bearer.findToken': (next, world) => (request, token) => {
        const found = next(request, token);
        world.bearerTokens.revoke(token);
        return found;
      },
    },
  }),
  'any-email-scope-opens-it': deviation({
    violates: 'account-profile/no-email-without-its-scope',
    says: 'The scope `email` opens the email as well.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes, field) || (field === 'email' && scopes.includes('email')),
    },
  }),
};
