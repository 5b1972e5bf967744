import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

const ODD_NAME = 'display-name-post/odd-name-is-set-or-refused';

/** The first byte of a PNG. */
const PNG = 0x89;

/** Uids of users who have unset their name. */
const emptied = memory(() => new Set<string>());

/** POST /v1/display_name treats some names in a way of its own. */
function naming(
  violates: string,
  says: string,
  set: (next: (uid: string, name: string) => void, uid: string, name: string) => void,
): WrittenDeviation {
  return deviation({
    violates,
    says,
    wrap: { 'profiles.setDisplayName': (next) => (uid, name) => set(next, uid, name) },
  });
}

/** An upload changes the avatar before it is refused. */
function changingFirst(
  says: string,
  isOdd: (type: string, bytes: Buffer) => boolean,
  change: (world: World, uid: string, bytes: Buffer) => Promise<void> | void,
): WrittenDeviation {
  return deviation({
    violates: 'avatar-upload/refused-body-changes-nothing',
    alsoBreaks: ['avatar/*'],
    says,
    wrap: around('avatarUpload', async ({ request, input, world, next }) => {
      const { bytes = Buffer.alloc(0), bearer } = input;
      if (isOdd(request.headers['content-type'] ?? '', bytes)) await change(world, bearer?.uid ?? '', bytes);
      return next(input);
    }),
  });
}

/** DELETE /v1/avatar/:id leaves a user without an avatar where the id cannot be one of theirs. */
function unsettingFor(isOdd: (id: string) => boolean, what: string): WrittenDeviation {
  return deviation({
    violates: 'avatar-delete/id-that-is-not-theirs-leaves-the-avatar',
    alsoBreaks: ['avatar-delete/*'],
    says: `DELETE /v1/avatar/:id leaves the user with the default avatar where the id is ${what}.`,
    wrap: {
      'bearer.checkScopes': (next, world) => (request, bearer) => {
        next(request, bearer);
        const isOurs = request.operation.id === 'avatarDelete' && isOdd(request.path.split('/').at(-1) ?? '');
        if (isOurs) world.accounts.update(bearer.uid, { avatarId: undefined });
      },
    },
  });
}

/** Faults with what a server may well refuse, but not forget, keep or trip over. */
export default {
  'empty-names-are-put-aside': naming(
    ODD_NAME,
    'POST /v1/display_name answers that all is well to an empty name, and leaves the one of before.',
    (next, uid, name) => (name === '' ? undefined : next(uid, name)),
  ),
  'unseen-signs-are-a-surprise': naming(
    ODD_NAME,
    'POST /v1/display_name answers errno 999 to a name with a control character.',
    (next, uid, name) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
      if (/[\u0000-\u001f]/.test(name)) throw new DomainError('Unexpected');
      next(uid, name);
    },
  ),
  'unset-names-are-no-key': deviation({
    violates: ODD_NAME,
    alsoBreaks: ['display-name/*'],
    says: 'GET /v1/display_name answers an empty object to users who have set an empty name.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, name) => {
        next(uid, name);
        if (name === '') emptied(world).add(uid);
        else emptied(world).delete(uid);
      },
      ...around('displayName', ({ input, world, next }) =>
        emptied(world).has(input.bearer?.uid ?? '') ? { status: 200, headers: {}, body: {} } : next(input),
      ),
    },
  }),
  'empty-identifiers-are-put-aside': deviation({
    violates: 'ecosystem-anon-id-post/odd-identifier-is-set-or-refused',
    says: 'POST /v1/ecosystem_anon_id answers that all is well to an empty identifier, and leaves the one of before.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next) =>
        (uid, id, ...rest) =>
          id === '' ? undefined : next(uid, id, ...rest),
    },
  }),
  'undefined-is-no-name': naming(
    'display-name-post/keeps-what-looks-like-something-else',
    'POST /v1/display_name unsets the name where the new one reads `undefined`.',
    (next, uid, name) => next(uid, name === 'undefined' ? '' : name),
  ),
  'false-is-no-name': naming(
    'display-name-post/keeps-what-looks-like-something-else',
    'POST /v1/display_name keeps another name in place of `false`.',
    (next, uid, name) => next(uid, name === 'false' ? 'User' : name),
  ),
  'conditional-refusals-unset-the-identifier': deviation({
    violates: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    says: 'POST /v1/ecosystem_anon_id unsets the identifier where it answers errno 106.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, ...rest) => {
          try {
            next(uid, ...rest);
          } catch (error) {
            world.accounts.update(uid, { ecosystemAnonId: undefined });
            throw error;
          }
        },
    },
  }),
  'texts-are-kept-as-pictures': changingFirst(
    'POST /v1/avatar/upload refuses a picture under another media type once it is the avatar.',
    (type) => type.startsWith('text/'),
    async (world, uid, bytes) => void world.avatars.add(uid, await world.images.sizesOf(bytes)),
  ),
  'empty-uploads-unset-the-avatar': changingFirst(
    'POST /v1/avatar/upload refuses a body without a byte once the user is left with the default avatar.',
    (_type, bytes) => bytes.length === 0,
    (world, uid) => void world.accounts.update(uid, { avatarId: undefined }),
  ),
  'any-bytes-become-the-avatar': deviation({
    violates: 'avatar/default-size-is-200',
    alsoBreaks: ['avatar*', 'api/errno-103'],
    says: 'POST /v1/avatar/upload keeps bytes that do not even begin like a picture as they came.',
    wrap: {
      'images.sizesOf': (next) => async (upload) => {
        try {
          return await next(upload);
        } catch (error) {
          if (upload.length === 0 || upload[0] === PNG) throw error;
          return { default: upload, small: upload, large: upload };
        }
      },
    },
  }),
  'the-id-of-none-unsets-the-avatar': unsettingFor((id) => /^0{32}$/.test(id), 'that of the default one'),
  'short-ids-unset-the-avatar': unsettingFor((id) => id.length < 32, 'too short for one'),
  'ids-of-others-are-a-surprise': deviation({
    violates: 'avatar-delete/unknown-id-is-no-failure-of-the-server',
    alsoBreaks: ['avatar-delete/*', 'api/*'],
    says: 'DELETE /v1/avatar/:id answers errno 999 to the id of an avatar of somebody else.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const owner = world.store.avatars.get(id.toLowerCase())?.uid;
        if (owner !== undefined && owner !== uid) throw new DomainError('Unexpected');
        next(uid, id);
      },
    },
  }),
  'unsigned-calls-erase-the-name': deviation({
    violates: 'cache-delete/spares-what-the-user-has-set',
    alsoBreaks: ['cache-delete/*'],
    says: 'DELETE /v1/cache/:uid erases the display name before it refuses a request without a token.',
    wrap: {
      'bearer.readToken': (next, world) => (request) => {
        const uid = request.path.split('/').at(-1) ?? '';
        const isUnsigned = request.operation.id === 'cacheDelete' && request.headers.authorization === undefined;
        if (isUnsigned && world.accounts.find(uid) !== undefined)
          world.accounts.update(uid, { displayName: undefined });
        return next(request);
      },
    },
  }),
};
