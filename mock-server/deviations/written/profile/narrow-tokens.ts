import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Profile } from '../../../domain/profiles.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';

const GENERAL = 'profile';

const isNarrow = (scopes: readonly string[] = [GENERAL]) => !scopes.includes(GENERAL);

/** An operation that writes answers that all is well where it has a scope of its own to thank, and does nothing. */
function idle(operation: string, violates: string, alsoBreaks: readonly string[] = []): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks,
    says: `${operation} does nothing for a token without the scope \`${GENERAL}\`, and answers that all is well.`,
    wrap: around(operation, ({ input, next, world }) => {
      if (!isNarrow(input.bearer?.scopes)) return next(input);
      const url = world.avatars.current(input.bearer?.uid ?? '').url;
      return { status: 200, headers: {}, body: operation === 'avatarUpload' ? { url } : {} };
    }),
  });
}

/** Profiles by uid as they were when the user had an avatar for the last time. */
const withAvatars = memory(() => new Map<string, Profile>());

/** Faults that show with tokens of a property's own scope, and not with those of the general one. */
export default {
  'uploads-with-their-scope-do-nothing': idle('avatarUpload', 'avatar-upload/becomes-the-users-avatar'),
  'deletions-with-their-scope-do-nothing': idle('avatarDelete', 'avatar-delete/avatar-is-gone'),
  'names-with-their-scope-do-nothing': idle('displayNamePost', 'display-name-post/updates-the-name'),
  'identifiers-with-their-scope-do-nothing': idle('ecosystemAnonIdPost', 'ecosystem-anon-id-post/sets-the-id'),
  'uid-of-its-scope': deviation({
    violates: 'uid/is-consistent',
    alsoBreaks: ['uid/stays-when-the-profile-changes', 'api/changes-reach-their-user-alone'],
    says: 'GET /v1/uid gives a token with `profile:uid` alone another uid.',
    wrap: answering('uid', ({ uid }, { input }) => ({
      uid: input.bearer?.scopes.join() === 'profile:uid' ? [...String(uid)].reverse().join('') : uid,
    })),
  }),
  'email-of-its-scope': deviation({
    violates: 'email/email-is-the-users',
    says: 'GET /v1/email gives a token with `profile:email` alone the address in capitals.',
    wrap: answering('email', ({ email }, { input }) => ({
      email: input.bearer?.scopes.join() === 'profile:email' ? String(email).toUpperCase() : email,
    })),
  }),
  'parts-go-on-showing-a-deleted-avatar': deviation({
    violates: 'profile/deleted-avatar-is-shown-no-longer',
    families: ['profile'],
    says: 'GET /v1/profile shows a token without the scope `profile` the last avatar that it was asked for, deleted or not.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        if (profile.avatarDefault === false) withAvatars(world).set(uid, profile);
        const { avatar, avatarDefault } = withAvatars(world).get(uid) ?? profile;
        return 'avatar' in profile && isNarrow(scopes) ? { ...profile, avatar, avatarDefault } : profile;
      },
    },
  }),
};
