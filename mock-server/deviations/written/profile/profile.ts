import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Profile } from '../../../domain/profiles.js';
import type { Wraps } from '../../../seams.js';
import { answering, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Another value of a field, where the answer has it. */
function showing(field: string, value: (given: unknown) => unknown): Wraps {
  const changed = (fields: Fields) => (field in fields ? { ...fields, [field]: value(fields[field]) } : fields);
  return answering('profile', changed);
}

/** Any scope that has to do with profiles opens a field. */
function openedByAnyPart(violates: string, field: keyof Profile): WrittenDeviation {
  return deviation({
    violates,
    families: ['profile'],
    says: `GET /v1/profile shows ${field} to every token with a scope of profiles.`,
    wrap: {
      'profiles.opens': (next) => (scopes, asked) =>
        asked === field ? scopes.some((scope) => scope.startsWith('profile')) : next(scopes, asked),
    },
  });
}

/** A field is opened by the general scope, or by one that OpenID Connect has for it, and not by the scope of its own. */
function closedToItsScope(violates: string, field: keyof Profile): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['profile/scopes-add-up'],
    families: ['profile'],
    says: `GET /v1/profile leaves ${field} out where no more than its own scope opens it.`,
    wrap: {
      'profiles.opens': (next) => (scopes, asked) =>
        next(asked === field ? scopes.filter((scope) => !scope.startsWith('profile:')) : scopes, asked),
    },
  });
}

/** The display name that was set last. */
const lastName = memory((): { value?: string } => ({}));

/** Profiles by uid as they were when the user had an avatar for the last time. */
const lastAvatars = memory(() => new Map<string, Profile>());

const reversed = (text: unknown) => [...String(text)].reverse().join('');

/** Faults of GET /v1/profile. */
export default {
  'uid-of-nobody': deviation({
    violates: 'profile/uid-is-the-users',
    alsoBreaks: ['profile/sub-is-the-uid'],
    says: 'The uid of the profile is written from its end.',
    wrap: showing('uid', reversed),
  }),
  'email-of-nobody': deviation({
    violates: 'profile/email-is-the-users',
    alsoBreaks: ['profile/openid-email-scope-gives-email'],
    says: 'The profile has the same email for everybody.',
    wrap: showing('email', () => 'nobody@example.test'),
  }),
  'no-display-name': deviation({
    violates: 'profile/display-name-is-the-users',
    alsoBreaks: ['cache-delete/forgets-the-users-data'],
    says: 'The profile leaves the display name out.',
    wrap: answering('profile', without('displayName')),
  }),
  'avatar-of-nobody': deviation({
    violates: 'profile/avatar-is-the-users',
    says: 'The profile shows everybody with the picture of those who have none.',
    wrap: showing('avatar', (url) => String(url).replace(/[0-9a-f]{32}$/, '0'.repeat(32))),
  }),
  'no-ecosystem-anon-id': deviation({
    violates: 'profile/ecosystem-anon-id-is-the-users',
    says: 'The profile leaves the anonymized identifier out.',
    wrap: answering('profile', without('ecosystemAnonId')),
  }),
  'subscriptions-of-its-own': deviation({
    violates: 'profile/subscriptions-are-the-users',
    alsoBreaks: ['profile/no-subscriptions-without-its-scope'],
    says: 'The profile has a subscription that GET /v1/subscriptions does not know.',
    wrap: answering('profile', (fields) => ({ ...fields, subscriptions: ['newsletter'] })),
  }),
  'any-part-shows-the-uid': openedByAnyPart('profile/no-uid-without-its-scope', 'uid'),
  'any-part-shows-the-email': openedByAnyPart('profile/no-email-without-its-scope', 'email'),
  'any-part-shows-the-display-name': openedByAnyPart('profile/no-display-name-without-its-scope', 'displayName'),
  'any-part-shows-the-avatar': openedByAnyPart('profile/no-avatar-without-its-scope', 'avatar'),
  'any-part-shows-the-anon-id': openedByAnyPart('profile/no-ecosystem-anon-id-without-its-scope', 'ecosystemAnonId'),
  'closes-the-uid-to-its-scope': closedToItsScope('profile/uid-with-its-scope', 'uid'),
  'closes-the-email-to-its-scope': closedToItsScope('profile/email-with-its-scope', 'email'),
  'closes-the-name-to-its-scope': closedToItsScope('profile/display-name-with-its-scope', 'displayName'),
  'closes-the-avatar-to-its-scope': closedToItsScope('profile/avatar-with-its-scope', 'avatar'),
  'closes-the-anon-id-to-its-scope': closedToItsScope('profile/ecosystem-anon-id-with-its-scope', 'ecosystemAnonId'),
  'closes-the-subscriptions-to-their-scope': closedToItsScope('profile/subscriptions-with-its-scope', 'subscriptions'),
  'any-part-shows-the-subscriptions': deviation({
    violates: 'profile/no-subscriptions-without-its-scope',
    alsoBreaks: ['profile/subscriptions-are-the-users'],
    says: 'The profile shows subscriptions to every token, an empty list where there are none.',
    wrap: answering('profile', (fields) => ({ subscriptions: [], ...fields })),
  }),
  'no-sub': deviation({
    violates: 'profile/openid-scope-gives-sub',
    alsoBreaks: ['profile/sub-is-the-uid', 'profile/openid-*'],
    says: 'The scope `openid` adds nothing to the profile.',
    wrap: answering('profile', without('sub')),
  }),
  'sub-of-nobody': deviation({
    violates: 'profile/sub-is-the-uid',
    says: 'The sub of a profile is another name than the uid.',
    wrap: showing('sub', reversed),
  }),
  'openid-email-shows-none': deviation({
    violates: 'profile/openid-email-scope-gives-email',
    says: 'The scope `email` of OpenID Connect opens nothing.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(
          scopes.filter((scope) => scope !== 'email'),
          field,
        ),
    },
  }),
  'sub-only-beside-the-uid': deviation({
    violates: 'profile/openid-scope-gives-sub-beside-any-scope',
    says: 'The profile has a sub where the token may read the uid as well, and nowhere else.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) => next(scopes, field) && (field !== 'sub' || next(scopes, 'uid')),
    },
  }),
  'nameless-users-have-the-name-of-another': deviation({
    violates: 'profile/shows-nothing-that-is-not-set',
    says: 'The profile of a user without a display name shows the one that was set last by anybody.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        next(uid, displayName);
        lastName(world).value = displayName;
      },
      'profiles.read': (next, world) => (uid, scopes) => {
        const shown = next(uid, scopes);
        const { value } = lastName(world);
        const isNameless = world.accounts.get(uid).displayName === undefined && value !== undefined;
        return isNameless && world.profiles.opens(scopes ?? ['profile'], 'displayName')
          ? { ...shown, displayName: value }
          : shown;
      },
    },
  }),
  'first-scope-makes-the-sub': deviation({
    violates: 'profile/openid-scope-counts-in-any-place',
    says: 'The profile has a sub where `openid` is the first scope of the token, and nowhere else.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) => next(scopes, field) && (field !== 'sub' || scopes[0] === 'openid'),
    },
  }),
  'three-scopes-count-for-the-sub': deviation({
    violates: 'profile/openid-scope-counts-in-any-place',
    says: 'The profile has a sub where `openid` is one of the first three scopes of the token, and nowhere else.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes, field) && (field !== 'sub' || scopes.slice(0, 3).includes('openid')),
    },
  }),
  'one-scope-counts': deviation({
    violates: 'profile/scopes-add-up',
    families: ['profile'],
    says: 'Of the scopes of a token that has neither `profile` nor `openid` the first counts, and no more.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes.includes('profile') || scopes.includes('openid') ? scopes : scopes.slice(0, 1), field),
    },
  }),
  'every-avatar-is-the-default': deviation({
    violates: 'profile/avatar-default-is-the-users',
    says: 'avatarDefault is true in every profile.',
    wrap: showing('avatarDefault', () => true),
  }),
  'goes-on-showing-a-deleted-avatar': deviation({
    violates: 'profile/deleted-avatar-is-shown-no-longer',
    says: 'GET /v1/profile shows the last avatar that a user had, deleted or not.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        if (profile.avatarDefault === false) lastAvatars(world).set(uid, profile);
        const { avatar, avatarDefault } = lastAvatars(world).get(uid) ?? profile;
        return 'avatar' in profile ? { ...profile, avatar, avatarDefault } : profile;
      },
    },
  }),
};
