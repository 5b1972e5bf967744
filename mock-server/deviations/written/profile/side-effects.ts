import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { anyCovers } from '../../../domain/scopes.js';
import { around } from '../../at-operation.js';

/** An operation does its work before it looks at the scopes of the token; the answer is the right one. */
function looksTooLate(operation: string, kebab: string, scope: string): WrittenDeviation {
  return deviation({
    violates: `${kebab}/refused-token-changes-nothing`,
    says: `${operation} refuses a token without its scope once the change is made.`,
    wrap: {
      'bearer.checkScopes': (next) => (request, bearer) =>
        request.operation.id === operation ? undefined : next(request, bearer),
      ...around(operation, async ({ input, next }) => {
        const answer = await next(input);
        if (!anyCovers(input.bearer?.scopes ?? [], scope)) throw new DomainError('InsufficientScope');
        return answer;
      }),
    },
  });
}

/** Faults that reach what an operation has nothing to do with, or that show first when something is done again. */
export default {
  'avatar-upload-looks-too-late': looksTooLate('avatarUpload', 'avatar-upload', 'profile:avatar:write'),
  'avatar-delete-looks-too-late': looksTooLate('avatarDelete', 'avatar-delete', 'profile:avatar:write'),
  'display-name-post-looks-too-late': looksTooLate(
    'displayNamePost',
    'display-name-post',
    'profile:display_name:write',
  ),
  'ecosystem-anon-id-post-looks-too-late': looksTooLate(
    'ecosystemAnonIdPost',
    'ecosystem-anon-id-post',
    'profile:ecosystem_anon_id:write',
  ),
  'later-avatars-are-stored-once': deviation({
    violates: 'avatar/later-avatars-have-every-size',
    says: 'The avatar of a user who has stored another is kept in one size, which is given for all three.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        const hasOthers = (world.store.avatarsOfAccount.get(uid)?.size ?? 0) > 0;
        const { default: only } = images;
        return next(uid, hasOthers ? { default: only, small: only, large: only } : images);
      },
    },
  }),
  'the-profile-keeps-the-first-avatar': deviation({
    violates: 'profile/replaced-values-are-shown-no-longer',
    says: 'GET /v1/profile shows the oldest avatar of a user who has stored several.',
    wrap: {
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        const [oldest] = world.store.avatarsOfAccount.get(uid) ?? [];
        if (profile.avatarDefault !== false || oldest === undefined) return profile;
        return { ...profile, avatar: world.avatars.urlOf(oldest) };
      },
    },
  }),
  'a-name-takes-the-avatar-away': deviation({
    violates: 'avatar/stays-when-other-properties-change',
    says: 'POST /v1/display_name leaves the user with the default avatar.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        next(uid, displayName);
        world.accounts.update(uid, { avatarId: undefined });
      },
    },
  }),
  'a-deletion-takes-the-name-along': deviation({
    violates: 'display-name/stays-when-other-properties-change',
    says: 'DELETE /v1/avatar/:id erases the display name as well.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        next(uid, id);
        world.accounts.update(uid, { displayName: undefined });
      },
    },
  }),
  'an-upload-takes-the-anon-id-along': deviation({
    violates: 'ecosystem-anon-id/stays-when-other-properties-change',
    says: 'POST /v1/avatar/upload erases the anonymized identifier.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        world.accounts.update(uid, { ecosystemAnonId: undefined });
        return next(uid, images);
      },
    },
  }),
};
