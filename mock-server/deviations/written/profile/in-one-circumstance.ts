import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Profile } from '../../../domain/profiles.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { fieldsOf } from '../api/_answers.js';

const UNUSUAL = 'display-name-post/keeps-characters-beyond-ascii';
const LOOKS = 'display-name-post/keeps-what-looks-like-something-else';

/** Another name is kept than the one that was sent. */
function naming(violates: string, says: string, change: (name: string) => string): WrittenDeviation {
  return deviation({
    violates,
    says,
    wrap: { 'profiles.setDisplayName': (next) => (uid, name) => next(uid, change(name)) },
  });
}

/** Headers with tokens that are no good any more, or keys of users who are refused the next time. */
const spoilt = memory(() => new Set<string>());

/** A token that met an error is refused from then on. */
function spoiling(errno: number, says: string): WrittenDeviation {
  return deviation({
    violates: 'uid/scope-is-accepted',
    alsoBreaks: ['*-is-accepted', 'api/*'],
    families: ['profile'],
    says,
    wrap: {
      'answers.shape': (next, world) => (request, answer) => {
        if (fieldsOf(answer).errno === errno) spoilt(world).add(String(request.headers.authorization));
        return next(request, answer);
      },
      'bearer.findToken': (next, world) => (request, token) => {
        if (spoilt(world).has(String(request.headers.authorization))) throw new DomainError('InvalidToken');
        return next(request, token);
      },
    },
  });
}

/** Profiles as they were shown to tokens for parts, by user and scopes, with what they were made of but the subscriptions. */
const shownParts = memory(() => new Map<string, { readonly account: string; readonly shown: Profile }>());

/** Faults that show in one circumstance, where the same is right in others that the same sentence covers. */
export default {
  'names-begin-like-no-formula': naming(
    LOOKS,
    'POST /v1/display_name takes a sign off the beginning of a name that a table would take for a formula.',
    (name) => name.replace(/^[=+@-]/, ''),
  ),
  'quotes-of-printers-become-plain': naming(
    UNUSUAL,
    'POST /v1/display_name keeps the quotes of typewriters in place of those of printers.',
    (name) => name.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  ),
  'joined-pictures-fall-apart': naming(
    UNUSUAL,
    'POST /v1/display_name keeps no joiner between two characters.',
    (name) => name.replace(/\u200d/g, ''),
  ),
  'letters-of-other-widths-become-plain': naming(
    UNUSUAL,
    'POST /v1/display_name keeps what a character is compatible with in its place.',
    (name) => name.normalize('NFKC'),
  ),
  'email-without-its-tag': deviation({
    violates: 'email/email-is-the-users',
    says: 'GET /v1/email leaves out what stands behind a plus in the address.',
    wrap: answering('email', ({ email }) => ({ email: String(email).replace(/\+[^@]*/, '') })),
  }),
  'subscriptions-in-ascii': deviation({
    violates: 'subscriptions/are-the-users',
    alsoBreaks: ['profile/subscriptions-are-the-users'],
    says: 'GET /v1/subscriptions has a question mark for every character of a capability beyond ASCII.',
    wrap: answering('subscriptions', ({ subscriptions }) => ({
      subscriptions: (subscriptions as string[]).map((each) => each.replace(/[^ -~]/g, '?')),
    })),
  }),
  'an-outage-spoils-tokens': spoiling(
    104,
    'A token that came while the OAuth server was out of reach is no good later.',
  ),
  'too-many-requests-spoil-a-token': spoiling(114, 'A token that was told to come too often is no good later.'),
  'a-refusal-spoils-the-token': deviation({
    violates: 'uid/scope-is-accepted',
    alsoBreaks: ['*-is-accepted', 'profile/*'],
    says: 'A token that was refused for its scopes is refused for them everywhere.',
    wrap: {
      'bearer.checkScopes': (next, world) => (request, bearer) => {
        const key = String(request.headers.authorization);
        if (spoilt(world).has(key)) throw new DomainError('InsufficientScope');
        try {
          next(request, bearer);
        } catch (error) {
          spoilt(world).add(key);
          throw error;
        }
      },
    },
  }),
  'a-refusal-is-remembered-of-the-user': deviation({
    violates: 'email/scope-is-accepted',
    alsoBreaks: ['email/*', 'profile/*', 'api/*'],
    says: 'GET /v1/email refuses the next token of a user of whom it has refused one for its scopes.',
    wrap: {
      'bearer.checkScopes': (next, world) => (request, bearer) => {
        const isOurs = request.operation.id === 'email';
        if (isOurs && spoilt(world).delete(bearer.uid)) throw new DomainError('InsufficientScope');
        try {
          next(request, bearer);
        } catch (error) {
          if (isOurs) spoilt(world).add(bearer.uid);
          throw error;
        }
      },
    },
  }),
  'parts-have-avatar-default-the-other-way': deviation({
    violates: 'profile/avatar-default-is-the-users',
    says: 'GET /v1/profile turns avatarDefault round for a token without the scope `profile`.',
    wrap: answering('profile', (fields, { input }) =>
      'avatarDefault' in fields && input.bearer?.scopes.includes('profile') === false
        ? { ...fields, avatarDefault: fields.avatarDefault !== true }
        : fields,
    ),
  }),
  'the-avatar-follows-the-name': deviation({
    violates: 'profile/avatar-is-the-users',
    alsoBreaks: ['profile/*', 'cache-delete/*'],
    families: ['profile'],
    says: 'GET /v1/profile shows the avatar of whoever has had the display name longest.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        const { displayName } = world.accounts.get(uid);
        const first = [...world.store.accounts.values()].find((each) => each.displayName === displayName);
        if (displayName === undefined || first === undefined || !('avatar' in profile)) return profile;
        const { url, isDefault } = world.avatars.current(first.uid);
        return { ...profile, avatar: url, avatarDefault: isDefault };
      },
    },
  }),
  'parts-keep-former-subscriptions': deviation({
    violates: 'profile/subscriptions-are-the-users',
    alsoBreaks: ['profile/*'],
    families: ['profile'],
    says: 'GET /v1/profile keeps what it showed a token without the scope `profile` until the user changes something.',
    wrap: {
      'profiles.read':
        (next, world) =>
        (uid, scopes = []) => {
          const shown = next(uid, scopes);
          const { subscriptions: _elsewhere, ...rest } = world.accounts.get(uid);
          const [account, key] = [JSON.stringify(rest), [uid, ...scopes].join(' ')];
          const kept = shownParts(world).get(key);
          if (scopes.includes('profile')) return shown;
          if (kept?.account === account) return kept.shown;
          shownParts(world).set(key, { account, shown });
          return shown;
        },
    },
  }),
  'no-pictures-are-served-and-forgotten': deviation({
    violates: 'avatar-upload/becomes-the-users-avatar',
    alsoBreaks: ['avatar-upload/*', 'api/errno-103'],
    says: 'POST /v1/avatar/upload answers that all is well to what it cannot process, and does nothing.',
    wrap: around('avatarUpload', async ({ input, next, world }) => {
      try {
        return await next(input);
      } catch (error) {
        if (!(error instanceof DomainError) || error.failure !== 'ImageNotProcessed') throw error;
        return { status: 201, headers: {}, body: { url: world.avatars.urlOf(world.random.hex(16)) } };
      }
    }),
  }),
  'the-email-mistakes-the-outage': deviation({
    violates: 'api/outage-is-told-of-the-server-that-is-out',
    alsoBreaks: ['api/*'],
    families: ['profile'],
    says: 'GET /v1/email answers errno 104 while the auth server is out of reach.',
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const fields = fieldsOf(answer);
        const isIt = request.operation.id === 'email' && fields.errno === 105;
        return next(request, isIt ? { ...answer, body: { ...fields, errno: 104 } } : answer);
      },
    },
  }),
};
