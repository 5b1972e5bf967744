import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { AvatarRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';

/** Uids of users who were refused something. */
const refused = memory(() => new Set<string>());

/** Remembers who was refused by an operation with one of some failures. */
function remembering(operation: string, failures: readonly FailureName[]): Wraps {
  return {
    'answers.failure': (next, world) => (request, error) => {
      const token = /^Bearer (\S+)$/.exec(request?.headers.authorization ?? '')?.[1] ?? '';
      const uid = world.bearerTokens.find(token)?.uid;
      const isOurs = request?.operation.id === operation && error instanceof DomainError;
      if (isOurs && uid !== undefined && failures.includes(error.failure)) refused(world).add(uid);
      return next(request, error);
    },
  };
}

/** Faults of the body, as this server has them. */
const OF_BODIES = ['InvalidJson', 'InvalidParameter', 'MissingParameter', 'ImageNotProcessed'] as const;

/** Names of users who were refused are put aside. */
function losingNames(failures: readonly FailureName[], what: string): WrittenDeviation {
  return deviation({
    violates: 'display-name-post/updates-the-name',
    says: `POST /v1/display_name answers that all is well and sets nothing where it has refused ${what} of the user.`,
    wrap: {
      ...remembering('displayNamePost', failures),
      'profiles.setDisplayName': (next, world) => (uid, name) =>
        refused(world).has(uid) ? undefined : next(uid, name),
    },
  });
}

/** The same of avatars. */
function losingAvatars(failures: readonly FailureName[], what: string): WrittenDeviation {
  return deviation({
    violates: 'avatar-upload/becomes-the-users-avatar',
    alsoBreaks: ['avatar-upload/*'],
    says: `An upload is stored and not shown where one was refused because of ${what}.`,
    wrap: {
      ...remembering('avatarUpload', failures),
      'avatars.add': (next, world) => (uid, images) => {
        const { avatarId } = world.accounts.get(uid);
        const added = next(uid, images);
        if (refused(world).has(uid)) world.accounts.update(uid, { avatarId });
        return added;
      },
    },
  });
}

function isSamePicture({ images: own }: AvatarRow, { images: other }: AvatarRow): boolean {
  return Buffer.compare(own.default, other.default) === 0;
}

/** Faults that show after a refusal, or between the sizes, scopes and forms that one look at each does not tell apart. */
export default {
  'names-are-lost-after-a-bad-body': losingNames(OF_BODIES, 'a body'),
  'names-are-lost-after-a-bad-scope': losingNames(['InsufficientScope'], 'a token'),
  'avatars-are-lost-after-a-bad-body': losingAvatars(OF_BODIES, 'its body'),
  'avatars-are-lost-after-a-bad-scope': losingAvatars(['InsufficientScope'], 'its token'),
  'small-image-follows-whoever-has-the-same-picture': deviation({
    violates: 'avatar/every-size-shows-the-same-picture',
    alsoBreaks: ['avatar/*', 'avatar-upload/*'],
    says: 'Who uploads another picture gives its small image to everybody who has one of their former pictures.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        const rows = [...world.store.avatars.values()];
        const former = rows.filter((row) => row.uid === uid);
        const added = next(uid, images);
        for (const row of rows.filter((each) => each.uid !== uid && former.some((own) => isSamePicture(own, each))))
          world.store.avatars.set(row.id, { ...row, images: { ...row.images, small: images.small } });
        return added;
      },
    },
  }),
  'sub-for-every-part': deviation({
    violates: 'profile/no-uid-without-its-scope',
    families: ['profile'],
    says: 'GET /v1/profile shows the sub to every token with a scope of profiles.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes, field) || (field === 'sub' && scopes.some((scope) => scope.startsWith('profile'))),
    },
  }),
  'one-part-opens-the-picture': deviation({
    violates: 'profile/no-avatar-without-its-scope',
    families: ['profile'],
    says: 'GET /v1/profile shows the avatar to every token that has a single scope of profiles.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes, field) ||
        (field === 'avatar' && scopes.length === 1 && scopes[0]?.startsWith('profile:') === true),
    },
  }),
  'identifiers-lose-leading-zeros': deviation({
    violates: 'ecosystem-anon-id-post/sets-the-id',
    says: 'POST /v1/ecosystem_anon_id keeps an identifier that reads like a number as that number.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next) =>
        (uid, id, ...rest) =>
          next(uid, /^\d+$/.test(id) ? String(Number(id)) : id, ...rest),
    },
  }),
  'null-is-a-surprise': deviation({
    violates: 'display-name-post/body-that-is-no-object-is-refused',
    alsoBreaks: ['display-name-post/*', 'api/*'],
    says: 'POST /v1/display_name answers errno 999 to a body that is null.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        const parsed = next(request, body);
        if (parsed === null && request.operation.id === 'displayNamePost') throw new DomainError('Unexpected');
        return parsed;
      },
    },
  }),
};
