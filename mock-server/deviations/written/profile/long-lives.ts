import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/** How often each user has done something, by a name of the deed and the uid. */
const deeds = memory(() => new Map<string, number>());

/** Counts a deed of a user, from one. */
function nth(world: World, deed: string, uid: string): number {
  const count = (deeds(world).get(`${deed} ${uid}`) ?? 0) + 1;
  deeds(world).set(`${deed} ${uid}`, count);
  return count;
}

/** Names and identifiers that each user has had, by uid. */
const had = memory(() => new Map<string, Set<string>>());

/** Pictures that each user has deleted, by uid. */
const deletedPictures = memory(() => new Map<string, Uint8Array[]>());

const isSame = (one: Uint8Array, other?: Uint8Array) => other !== undefined && Buffer.compare(one, other) === 0;

/** Uids of users whose cache was emptied, with what is shown of them since. */
const shownNames = memory(() => new Map<string, string | undefined>());

/** Faults that show when something is done once more. */
export default {
  'names-do-not-come-back': deviation({
    violates: 'display-name-post/updates-the-name',
    alsoBreaks: ['display-name/*'],
    says: 'POST /v1/display_name leaves the name where the user has had the new one before.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        const names = had(world).get(uid) ?? new Set();
        had(world).set(uid, names);
        if (!names.has(displayName)) next(uid, displayName);
        names.add(displayName);
      },
    },
  }),
  'third-anon-id-is-lost': deviation({
    violates: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    says: 'POST /v1/ecosystem_anon_id answers that all is well from the third identifier of a user on, and leaves the second.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, ...rest) =>
          nth(world, 'identifier', uid) > 2 ? undefined : next(uid, ...rest),
    },
  }),
  'third-avatar-is-put-aside': deviation({
    violates: 'avatar-upload/becomes-the-users-avatar',
    alsoBreaks: ['avatar/*', 'avatar-upload/*', 'avatar-delete/*'],
    says: 'The third upload of a user is stored, and the second goes on being shown.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        const { avatarId } = world.accounts.get(uid);
        const added = next(uid, images);
        if (nth(world, 'upload', uid) === 3) world.accounts.update(uid, { avatarId });
        return added;
      },
    },
  }),
  'former-pictures-do-not-come-back': deviation({
    violates: 'avatar-upload/body-is-the-image',
    alsoBreaks: ['avatar/every-size-shows-the-same-picture'],
    says: 'POST /v1/avatar/upload answers with the avatar that has the same bytes, where the user has one, and leaves what is shown.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        const rows = [...world.store.avatars.values()].filter((row) => row.uid === uid);
        const twin = rows.find((row) => isSame(images.default, row.images.default));
        return twin === undefined
          ? next(uid, images)
          : { id: twin.id, url: world.avatars.urlOf(twin.id), isDefault: false };
      },
    },
  }),
  'deleted-pictures-do-not-come-back': deviation({
    violates: 'avatar-upload/becomes-the-avatar-after-a-deletion',
    says: 'An upload of a picture that the user has deleted is stored, and the user is shown with none.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const picture = world.store.avatars.get(id.toLowerCase())?.images.default;
        next(uid, id);
        if (picture !== undefined)
          deletedPictures(world).set(uid, [...(deletedPictures(world).get(uid) ?? []), picture]);
      },
      'avatars.add': (next, world) => (uid, images) => {
        const added = next(uid, images);
        const isDeleted = deletedPictures(world)
          .get(uid)
          ?.some((each) => isSame(images.default, each));
        if (isDeleted) world.accounts.update(uid, { avatarId: undefined });
        return added;
      },
    },
  }),
  'same-picture-again-is-a-surprise': deviation({
    violates: 'avatar-upload/same-picture-again-is-no-failure-of-the-server',
    says: 'POST /v1/avatar/upload answers errno 999 to the picture that the user is shown with.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        const shown = world.store.avatars.get(world.accounts.get(uid).avatarId ?? '');
        if (isSame(images.default, shown?.images.default)) throw new DomainError('Unexpected');
        return next(uid, images);
      },
    },
  }),
  'same-name-again-is-a-surprise': deviation({
    violates: 'display-name-post/same-name-again-is-no-failure-of-the-server',
    says: 'POST /v1/display_name answers errno 999 to the name that is set.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        if (world.profiles.displayName(uid) === displayName) throw new DomainError('Unexpected');
        next(uid, displayName);
      },
    },
  }),
  'same-anon-id-again-is-a-surprise': deviation({
    violates: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    says: 'POST /v1/ecosystem_anon_id answers errno 999 to the identifier that is set.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, id, ...rest) => {
          if (world.profiles.ecosystemAnonId(uid) === id) throw new DomainError('Unexpected');
          next(uid, id, ...rest);
        },
    },
  }),
  'former-anon-ids-do-not-come-back': deviation({
    violates: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    says: 'POST /v1/ecosystem_anon_id leaves the identifier where the user has had the new one before.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, id, ...rest) => {
          const ids = had(world).get(uid) ?? new Set();
          had(world).set(uid, ids);
          if (!ids.has(id)) next(uid, id, ...rest);
          ids.add(id);
        },
    },
  }),
  'deletes-the-same-picture-of-later': deviation({
    violates: 'avatar-delete/former-avatar-leaves-the-current',
    says: 'DELETE /v1/avatar/:id deletes every avatar of the user that has the same bytes.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const picture = world.store.avatars.get(id.toLowerCase())?.images.default;
        next(uid, id);
        for (const row of [...world.store.avatars.values()])
          if (row.uid === uid && isSame(row.images.default, picture)) next(uid, row.id);
      },
    },
  }),
  'second-deletion-deletes-nothing': deviation({
    violates: 'avatar-delete/avatar-is-gone',
    alsoBreaks: ['avatar-delete/*', 'avatar-upload/*'],
    says: 'DELETE /v1/avatar/:id deletes an avatar of a user once, and from then on answers that all is well.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        if (nth(world, 'deletion', uid) === 1) next(uid, id);
      },
    },
  }),
  'deleting-again-is-a-surprise': deviation({
    violates: 'avatar-delete/unknown-id-is-no-failure-of-the-server',
    says: 'DELETE /v1/avatar/:id answers errno 999 to whoever has deleted an avatar and names one that is not there.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        if (world.store.avatars.has(id.toLowerCase())) nth(world, 'good deletion', uid);
        else if (deeds(world).has(`good deletion ${uid}`)) throw new DomainError('Unexpected');
        next(uid, id);
      },
    },
  }),
  'forgets-once': deviation({
    violates: 'cache-delete/forgets-the-users-data',
    alsoBreaks: ['profile/replaced-values-are-shown-no-longer', 'cache-delete/*'],
    says: 'From the second call of DELETE /v1/cache/:uid on the profile keeps the display name of the first.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        next(uid);
        const name = world.accounts.find(uid)?.displayName;
        if (nth(world, 'call', uid) === 1) shownNames(world).set(uid, name);
      },
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        const isKept = 'displayName' in profile && (deeds(world).get(`call ${uid}`) ?? 0) > 1;
        return isKept ? { ...profile, displayName: shownNames(world).get(uid) } : profile;
      },
    },
  }),
  'avatars-are-own-for-ever': deviation({
    violates: 'profile/avatar-default-is-the-users',
    says: 'avatarDefault is false in the profile of whoever has uploaded an avatar, deleted or not.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        nth(world, 'upload', uid);
        return next(uid, images);
      },
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        const isOwner = 'avatarDefault' in profile && deeds(world).has(`upload ${uid}`);
        return isOwner ? { ...profile, avatarDefault: false } : profile;
      },
    },
  }),
};
