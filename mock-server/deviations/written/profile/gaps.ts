import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { RequestContext } from '../../../http/context.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Whose picture was sent last. */
const uploader = memory(() => ({ uid: '' }));

/** As much as a short column of a database holds, in characters. */
const [NAME_COLUMN, IDENTIFIER_COLUMN] = [191, 1024] as const;

/** DELETE /v1/cache/:uid reads the secret elsewhere as well. */
function secretFrom(read: (request: RequestContext) => string | undefined, where: string): WrittenDeviation {
  return deviation({
    violates: 'cache-delete/secret-without-its-scheme-is-refused',
    says: `DELETE /v1/cache/:uid takes the secret ${where}.`,
    wrap: {
      'bearer.readToken': (next, world) => (request) =>
        (world.bearer.takesSecret(request) ? read(request) : undefined) ?? next(request),
    },
  });
}

/** Uploads that the right server knows nothing to do with, or a kind of them, meet errno 999. */
function surprising(isOdd: (upload: Buffer) => boolean, what: string): WrittenDeviation {
  return deviation({
    violates: 'avatar-upload/odd-body-is-no-failure-of-the-server',
    alsoBreaks: ['avatar-upload/*', 'api/*'],
    says: `POST /v1/avatar/upload answers errno 999 to ${what}.`,
    wrap: {
      'images.sizesOf': (next) => async (upload) => {
        if (isOdd(upload)) throw new DomainError('Unexpected');
        return next(upload);
      },
    },
  });
}

/** Faults of what is brought in another way, in another form, or by two at the same time. */
export default {
  'secret-by-itself': secretFrom(
    ({ headers }) => (headers.authorization ?? '').replace(/^bearer +/i, ''),
    'without the name of a scheme',
  ),
  'secret-behind-any-scheme': secretFrom(
    ({ headers }) => /^\S+ +(\S+)$/.exec(headers.authorization ?? '')?.[1],
    'behind the name of any scheme',
  ),
  'secret-in-the-query': secretFrom(
    ({ search }) => new URLSearchParams(search).get('access_token') ?? undefined,
    'as the access_token of the query',
  ),
  'broken-pictures-are-a-surprise': deviation({
    violates: 'avatar-upload/odd-body-is-no-failure-of-the-server',
    alsoBreaks: ['avatar-upload/*', 'api/*'],
    says: 'POST /v1/avatar/upload answers errno 999 in place of 103.',
    wrap: {
      'images.sizesOf': (next) => async (upload) => {
        try {
          return await next(upload);
        } catch {
          throw new DomainError('Unexpected');
        }
      },
    },
  }),
  'empty-uploads-are-a-surprise': surprising((upload) => upload.length === 0, 'a body without a byte'),
  'jpegs-are-a-surprise': surprising((upload) => upload[0] === 0xff, 'a JPEG'),
  'other-types-are-a-surprise': deviation({
    violates: 'avatar-upload/odd-body-is-no-failure-of-the-server',
    alsoBreaks: ['avatar-upload/*', 'api/*'],
    says: 'POST /v1/avatar/upload answers errno 999 to a media type that it does not take.',
    wrap: {
      'images.takes': (next) => (contentType) => {
        if (contentType !== '' && !next(contentType)) throw new DomainError('Unexpected');
        return next(contentType);
      },
    },
  }),
  'pictures-go-to-who-came-last': deviation({
    violates: 'avatar-upload/body-is-the-image',
    alsoBreaks: ['avatar/*', 'avatar-upload/*', 'avatar-delete/*', '*/stays-when-*', 'api/*', 'profile/*'],
    says: 'Of the uploads that are worked on at the same time each is shown by the user whose upload came last.',
    wrap: {
      ...around('avatarUpload', ({ input, world, next }) => {
        uploader(world).uid = input.bearer?.uid ?? '';
        return next(input);
      }),
      'avatars.add': (next, world) => (_uid, images) => next(uploader(world).uid, images),
    },
  }),
  'uploads-bring-the-former-name-back': deviation({
    violates: 'display-name-post/updates-the-name',
    alsoBreaks: ['display-name-post/*', 'display-name/*', 'profile/*', 'api/*'],
    says: 'A name that is set while an upload of its user is worked on gives way to the former one.',
    wrap: around('avatarUpload', async ({ input, world, next }) => {
      const uid = input.bearer?.uid ?? '';
      const { displayName } = world.accounts.get(uid);
      const answer = await next(input);
      world.accounts.update(uid, { displayName });
      return answer;
    }),
  }),
  'other-uids-are-a-surprise': deviation({
    violates: 'cache-delete/unknown-user-is-no-failure-of-the-server',
    says: 'DELETE /v1/cache/:uid answers errno 999 to what is no uid by its form.',
    wrap: {
      'profiles.forget': (next) => (uid) => {
        if (!/^[0-9a-f]{32}$/.test(uid)) throw new DomainError('Unexpected');
        next(uid);
      },
    },
  }),
  'named-users-are-a-surprise': deviation({
    violates: 'cache-delete/secret-is-accepted',
    alsoBreaks: ['cache-delete/*', 'api/*'],
    says: 'DELETE /v1/cache/:uid answers errno 999 where the user has a display name.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        if (world.accounts.find(uid)?.displayName !== undefined) throw new DomainError('Unexpected');
        next(uid);
      },
    },
  }),
  'former-avatars-are-a-surprise': deviation({
    violates: 'avatar-delete/unknown-id-is-no-failure-of-the-server',
    alsoBreaks: ['avatar-delete/*'],
    says: 'DELETE /v1/avatar/:id answers errno 999 to the id of an own avatar that is not shown.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const isOwn = world.store.avatars.get(id.toLowerCase())?.uid === uid;
        if (isOwn && world.avatars.current(uid).id !== id.toLowerCase()) throw new DomainError('Unexpected');
        next(uid, id);
      },
    },
  }),
  'long-names-are-a-surprise': deviation({
    violates: 'display-name-post/keeps-names-of-any-length',
    says: `POST /v1/display_name answers errno 999 to a name of more than ${NAME_COLUMN} characters.`,
    wrap: {
      'profiles.setDisplayName': (next) => (uid, displayName) => {
        if (displayName.length > NAME_COLUMN) throw new DomainError('Unexpected');
        next(uid, displayName);
      },
    },
  }),
  'long-identifiers-are-a-surprise': deviation({
    violates: 'ecosystem-anon-id-post/sets-the-id',
    says: `POST /v1/ecosystem_anon_id answers errno 999 to an identifier of more than ${IDENTIFIER_COLUMN} characters.`,
    wrap: {
      'profiles.setEcosystemAnonId':
        (next) =>
        (uid, id, ...rest) => {
          if (id.length > IDENTIFIER_COLUMN) throw new DomainError('Unexpected');
          next(uid, id, ...rest);
        },
    },
  }),
};
