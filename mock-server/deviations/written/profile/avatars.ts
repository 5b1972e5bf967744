import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AvatarSize } from '../../../domain/rows.js';
import { answering, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** A size with another limit. */
function limiting(violates: string, size: AvatarSize, pixels: number): WrittenDeviation {
  return deviation({
    violates,
    says: `The ${size} size of an avatar measures ${pixels} pixels.`,
    wrap: { 'images.limitOf': (next) => (asked) => (asked === size ? pixels : next(asked)) },
  });
}

const isOwn = ({ avatarDefault }: Fields) => avatarDefault === false;

/** What shows itself wherever an uploaded avatar is looked at. */
const EVERY_LOOK = ['avatar/*', 'avatar-upload/*', 'avatar-delete/*', 'profile/avatar-is-the-users'];

/** Uids of users who have uploaded an avatar. */
const owners = memory(() => new Set<string>());

/** Uids of users who have deleted an avatar. */
const deleters = memory(() => new Set<string>());

/** Faults of the operations with avatars. */
export default {
  'describes-no-address': deviation({
    violates: 'avatar/describes-the-current-avatar',
    alsoBreaks: EVERY_LOOK,
    says: 'GET /v1/avatar leaves out where an uploaded avatar is.',
    wrap: answering('avatar', (fields) => (isOwn(fields) ? without('avatar')(fields) : fields)),
  }),
  'denies-the-default': deviation({
    violates: 'avatar/tells-that-there-is-none',
    alsoBreaks: ['avatar-delete/avatar-is-gone'],
    says: 'GET /v1/avatar gives out the default avatar as the own one of every user.',
    wrap: answering('avatar', (fields) => ({ ...fields, avatarDefault: false })),
  }),
  'ids-with-dashes': deviation({
    violates: 'avatar/id-is-a-32-digit-hexstring',
    alsoBreaks: ['avatar/response-200-id', ...EVERY_LOOK],
    says: 'GET /v1/avatar writes ids with a dash in the middle.',
    wrap: answering('avatar', (fields) => ({
      ...fields,
      id: String(fields.id).replace(/^(.{16})(.{16})$/, '$1-$2'),
    })),
  }),
  'default-of-another-size': limiting('avatar/default-size-is-200', 'default', 160),
  'small-of-another-size': limiting('avatar/small-size-is-100', 'small', 64),
  'large-of-another-size': limiting('avatar/large-size-is-600', 'large', 512),
  'uploads-are-put-aside': deviation({
    violates: 'avatar-upload/becomes-the-users-avatar',
    alsoBreaks: [...EVERY_LOOK, 'profile/*'],
    says: 'An upload is stored, and the user goes on being shown as before.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        const { avatarId } = world.accounts.get(uid);
        const added = next(uid, images);
        world.accounts.update(uid, { avatarId });
        return added;
      },
    },
  }),
  'one-deletion-is-for-ever': deviation({
    violates: 'avatar-upload/becomes-the-avatar-after-a-deletion',
    says: 'Who has deleted an avatar is shown with none from then on, whatever is uploaded.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        next(uid, id);
        deleters(world).add(uid);
      },
      'avatars.add': (next, world) => (uid, images) => {
        const added = next(uid, images);
        if (deleters(world).has(uid)) world.accounts.update(uid, { avatarId: undefined });
        return added;
      },
    },
  }),
  'uploads-become-the-placeholder': deviation({
    violates: 'avatar-upload/body-is-the-image',
    alsoBreaks: ['avatar/every-size-shows-the-same-picture'],
    says: 'Whatever is uploaded, the picture of those who have none is stored.',
    wrap: {
      'images.sizesOf': (next, world) => async (upload) => {
        await next(upload);
        return world.images.placeholder();
      },
    },
  }),
  'other-sizes-show-the-placeholder': deviation({
    violates: 'avatar/every-size-shows-the-same-picture',
    says: 'The small and the large image of every avatar are those of the users who have none.',
    wrap: {
      'images.sizesOf': (next, world) => async (upload) => {
        const { small, large } = await world.images.placeholder();
        return { ...(await next(upload)), small, large };
      },
    },
  }),
  'uploads-need-no-length': deviation({
    violates: 'avatar-upload/content-length-is-required',
    says: 'An upload may come without a Content-Length.',
    wrap: {
      'body.checkLength': (next) => (request) => (request.operation.id === 'avatarUpload' ? undefined : next(request)),
    },
  }),
  'uploads-need-no-type': deviation({
    violates: 'avatar-upload/content-type-is-required',
    says: 'An upload may come without a Content-Type.',
    wrap: {
      'body.checkType': () => () => undefined,
      'images.takes': (next) => (contentType) => contentType === '' || next(contentType),
    },
  }),
  'deleted-avatars-stay': deviation({
    violates: 'avatar-delete/avatar-is-gone',
    says: 'DELETE /v1/avatar/:id answers that all is well and deletes nothing.',
    wrap: { 'avatars.remove': () => () => undefined },
  }),
  'anybody-deletes-avatars': deviation({
    violates: 'avatar-delete/avatar-of-another-user-stays',
    says: 'DELETE /v1/avatar/:id deletes the avatars of all users.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => next(world.store.avatars.get(id.toLowerCase())?.uid ?? uid, id),
    },
  }),
  'deletes-only-old-avatars': deviation({
    violates: 'avatar-delete/takes-the-id-of-avatar',
    alsoBreaks: ['avatar-delete/*'],
    says: 'DELETE /v1/avatar/:id knows no avatar that is being shown.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        if (world.accounts.get(uid).avatarId === id) throw new DomainError('UnknownAvatar');
        next(uid, id);
      },
    },
  }),
  'unknown-ones-are-a-surprise': deviation({
    violates: 'avatar-delete/unknown-id-is-no-failure-of-the-server',
    says: 'DELETE /v1/avatar/:id answers errno 999 to an id that no avatar has.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        if (!world.store.avatars.has(id.toLowerCase())) throw new DomainError('Unexpected');
        next(uid, id);
      },
    },
  }),
  'former-owners-keep-an-own-avatar': deviation({
    violates: 'avatar-delete/only-avatar-leaves-none',
    says: 'avatarDefault is false for whoever has ever uploaded an avatar.',
    wrap: {
      'avatars.add': (next, world) => (uid, images) => {
        owners(world).add(uid);
        return next(uid, images);
      },
      'avatars.current': (next, world) => (uid) => ({
        ...next(uid),
        ...(owners(world).has(uid) ? { isDefault: false } : {}),
      }),
    },
  }),
  'deletes-what-is-shown': deviation({
    violates: 'avatar-delete/former-avatar-leaves-the-current',
    says: 'DELETE /v1/avatar/:id deletes the avatar that the user shows, whichever of the own ones the id names.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const isOwn = world.store.avatars.get(id.toLowerCase())?.uid === uid;
        next(uid, isOwn ? (world.accounts.get(uid).avatarId ?? id) : id);
      },
    },
  }),
  'default-has-one-size': deviation({
    violates: 'avatar/default-avatar-has-every-size',
    says: 'GET /v1/avatar gives the large picture as the address of the default avatar, and behind it there are no others.',
    wrap: answering('avatar', (fields) =>
      fields.avatarDefault === true ? { ...fields, avatar: `${fields.avatar}_large` } : fields,
    ),
  }),
  'deletes-the-same-picture-of-others': deviation({
    violates: 'avatar-delete/same-picture-of-another-user-stays',
    says: 'DELETE /v1/avatar/:id deletes the picture wherever the same bytes are stored.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const deleted = world.store.avatars.get(id.toLowerCase());
        next(uid, id);
        const same = [...world.store.avatars.values()].filter(
          ({ images }) => deleted !== undefined && Buffer.compare(images.default, deleted.images.default) === 0,
        );
        for (const twin of same) next(twin.uid, twin.id);
      },
    },
  }),
};
