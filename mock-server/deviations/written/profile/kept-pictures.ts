import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { ImageSet } from '../../../domain/images.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** The files of avatars are gone, and the avatars themselves are there. */
function loseFiles(world: World, ids: Iterable<string>): void {
  for (const id of ids) {
    const row = world.store.avatars.get(id);
    if (row !== undefined) world.store.avatars.set(id, { ...row, images: {} as ImageSet });
  }
}

const loseFilesOf = (world: World, uid: string) => loseFiles(world, world.store.avatarsOfAccount.get(uid) ?? []);

/** A deletion that is refused loses the files of some avatars. */
const inVain = (failure: string, lose: (world: World, uid: string, id: string) => void): Wraps => ({
  'avatars.remove': (next, world) => (uid, id) => {
    try {
      next(uid, id);
    } catch (error) {
      if (error instanceof DomainError && error.failure === failure) lose(world, uid, id);
      throw error;
    }
  },
});

function losing(violates: string, says: string, wrap: Wraps): WrittenDeviation {
  return deviation({ violates, alsoBreaks: ['avatar*', 'profile/*', 'cache-delete/*'], says, wrap });
}

/** Ids of avatars that came as JPEG. */
const photographs = memory(() => new Set<string>());

/** How an image of sixteen bits a channel says so in the header of its file: the byte behind its sides. */
const [DEPTH_AT, SIXTEEN_BITS] = [24, 16];

/** Where a PNG has its width, and the largest side of a size (line 190). */
const [WIDTH_AT, LARGEST] = [16, 600];

/** Faults that leave the id of an avatar as it was, and not its picture; and pictures that are unlike the others. */
export default {
  'a-name-costs-the-picture': losing(
    'avatar/stays-when-other-properties-change',
    'POST /v1/display_name removes the files of the avatar, whose id and address go on being given.',
    {
      'profiles.setDisplayName': (next, world) => (uid, name) => {
        next(uid, name);
        loseFilesOf(world, uid);
      },
    },
  ),
  'strangers-cost-the-picture': losing(
    'avatar-delete/avatar-of-another-user-stays',
    'DELETE /v1/avatar/:id is refused to another user, and the files of the avatar are removed.',
    inVain('NotTheOwner', (world, _uid, id) => loseFiles(world, [id])),
  ),
  'unknown-ids-cost-the-picture': losing(
    'avatar-delete/id-that-is-not-theirs-leaves-the-avatar',
    'DELETE /v1/avatar/:id with an id that nobody has removes the files of the own avatar.',
    inVain('UnknownAvatar', (world, uid) => loseFilesOf(world, uid)),
  ),
  'the-cache-has-the-pictures': losing(
    'cache-delete/spares-what-the-user-has-set',
    'DELETE /v1/cache/:uid removes the files of the avatar.',
    {
      'profiles.forget': (next, world) => (uid) => {
        next(uid);
        loseFilesOf(world, uid);
      },
    },
  ),
  'refused-uploads-cost-the-picture': losing(
    'avatar-upload/refused-body-changes-nothing',
    'POST /v1/avatar/upload removes the files of the avatar where it cannot process the picture.',
    around('avatarUpload', async ({ input, world, next }) => {
      try {
        return await next(input);
      } catch (error) {
        loseFilesOf(world, input.bearer?.uid ?? '');
        throw error;
      }
    }),
  ),
  'small-pictures-are-left-as-they-are': losing(
    'avatar-upload/small-picture-has-every-address',
    `A PNG of less than ${LARGEST} pixels a side is given as it came for all three sizes.`,
    {
      'images.sizesOf': (next) => async (upload) => {
        const sizes = await next(upload);
        const isSmall = upload.readUInt8(0) === 0x89 && upload.readUInt32BE(WIDTH_AT) < LARGEST;
        return isSmall ? { default: upload, small: upload, large: upload } : sizes;
      },
    },
  ),
  'sixteen-bits-are-too-many': losing(
    'avatar-upload/picture-of-another-kind-is-shown-or-refused',
    'In place of a PNG of sixteen bits that of those who have none is stored.',
    {
      'images.sizesOf': (next, world) => (upload) =>
        upload.length > DEPTH_AT && upload.readUInt8(0) === 0x89 && upload.readUInt8(DEPTH_AT) === SIXTEEN_BITS
          ? world.images.placeholder()
          : next(upload),
    },
  ),
  'a-jpeg-is-a-default-avatar': losing(
    'avatar-upload/picture-of-another-kind-is-shown-or-refused',
    'GET /v1/avatar says avatarDefault true of an avatar that came as JPEG.',
    {
      ...around('avatarUpload', async ({ request, input, world, next }) => {
        const answer = await next(input);
        const { avatarId = '' } = world.accounts.get(input.bearer?.uid ?? '');
        if (request.headers['content-type'] === 'image/jpeg') photographs(world).add(avatarId);
        return answer;
      }),
      'avatars.current': (next, world) => (uid) => {
        const current = next(uid);
        return photographs(world).has(current.id) ? { ...current, isDefault: true } : current;
      },
    },
  ),
};
