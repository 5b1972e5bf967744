import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { ImageSet } from '../../../domain/images.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { fieldsOf } from '../api/_answers.js';

/** How a JPEG begins. */
const isJpeg = (upload: Buffer) => upload[0] === 0xff;

/** Pictures that were uploaded as JPEG, and ids of avatars that were. */
const jpegs = memory(() => ({ images: new WeakSet<ImageSet>(), ids: new Set<string>() }));

/** Users who have deleted an avatar, with its id. */
const deleted = memory(() => new Map<string, string>());

/** A limit that somebody may have set for what is a picture of a person, bytes. */
const MANY_BYTES = 65_536;

/** As much as some columns of databases hold, in characters. */
const [NAME_COLUMN, IDENTIFIER_COLUMN] = [240, 1024] as const;

/** What others see where a picture is: a number that stands in the head of a PNG. */
const WIDTH_AT = 16;

/** Sides above this many pixels are left as they are. */
const LARGE = 1000;

/** Sides below this many pixels are too short for the largest size (line 190). */
const SHORT = 600;

/** Faults that show for values that are not the usual ones. */
export default {
  'jpegs-after-a-deletion-are-stored-once': deviation({
    violates: 'avatar-upload/picture-of-another-kind-is-shown-or-refused',
    says: 'A JPEG by a user who has deleted an avatar is kept in one size, which is given for all three.',
    wrap: {
      'images.sizesOf': (next, world) => async (upload) => {
        const images = await next(upload);
        if (isJpeg(upload)) jpegs(world).images.add(images);
        return images;
      },
      'avatars.remove': (next, world) => (uid, id) => {
        next(uid, id);
        deleted(world).set(uid, id);
      },
      'avatars.add': (next, world) => (uid, images) => {
        const isLater = jpegs(world).images.has(images as ImageSet) && deleted(world).has(uid);
        const { default: only } = images;
        return next(uid, isLater ? { default: only, small: only, large: only } : images);
      },
    },
  }),
  'jpegs-are-never-deleted': deviation({
    violates: 'avatar-delete/avatar-is-gone',
    says: 'DELETE /v1/avatar/:id answers that all is well and deletes nothing where the avatar came as JPEG.',
    wrap: {
      'images.sizesOf': (next, world) => async (upload) => {
        const images = await next(upload);
        if (isJpeg(upload)) jpegs(world).images.add(images);
        return images;
      },
      'avatars.add': (next, world) => (uid, images) => {
        const added = next(uid, images);
        if (jpegs(world).images.has(images as ImageSet)) jpegs(world).ids.add(added.id);
        return added;
      },
      'avatars.remove': (next, world) => (uid, id) => (jpegs(world).ids.has(id) ? undefined : next(uid, id)),
    },
  }),
  'large-pictures-have-one-size': deviation({
    violates: 'avatar-upload/picture-of-another-kind-is-shown-or-refused',
    says: `A PNG of more than ${LARGE} pixels a side is kept as it came, and given for all three sizes.`,
    wrap: {
      'images.sizesOf': (next) => async (upload) => {
        const isLarge = !isJpeg(upload) && upload.length > WIDTH_AT + 4 && upload.readUInt32BE(WIDTH_AT) > LARGE;
        const images = await next(upload);
        return isLarge ? { default: upload, small: upload, large: upload } : images;
      },
    },
  }),
  'small-pictures-are-never-large': deviation({
    violates: 'avatar-upload/small-picture-has-every-address',
    says: `The large image of a PNG of less than ${SHORT} pixels a side is an empty file.`,
    wrap: {
      'images.sizesOf': (next) => async (upload) => {
        const isSmall = !isJpeg(upload) && upload.length > WIDTH_AT + 4 && upload.readUInt32BE(WIDTH_AT) < SHORT;
        const images = await next(upload);
        return isSmall ? { ...images, large: Buffer.alloc(0) } : images;
      },
    },
  }),
  'many-bytes-become-the-placeholder': deviation({
    violates: 'avatar-upload/picture-of-another-kind-is-shown-or-refused',
    alsoBreaks: ['avatar-upload/url-leads-to-the-picture'],
    says: `In place of a picture of more than ${MANY_BYTES} bytes that of those who have none is stored.`,
    wrap: {
      'images.sizesOf': (next, world) => async (upload) => {
        const images = await next(upload);
        return upload.length > MANY_BYTES ? world.images.placeholder() : images;
      },
    },
  }),
  'the-default-is-where-the-deleted-one-was': deviation({
    violates: 'avatar/default-avatar-has-every-size',
    says: 'GET /v1/avatar gives whoever has deleted the only avatar its address for that of the default one.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        next(uid, id);
        deleted(world).set(uid, id);
      },
      ...answering('avatar', (fields, { input, world }) => {
        const id = deleted(world).get(input.bearer?.uid ?? '');
        return id !== undefined && fields.avatarDefault === true
          ? { ...fields, avatar: world.avatars.urlOf(id) }
          : fields;
      }),
    },
  }),
  'names-need-a-letter-of-ascii': deviation({
    violates: 'display-name-post/keeps-characters-beyond-ascii',
    says: 'POST /v1/display_name keeps another name in place of one that has nothing of ASCII.',
    wrap: {
      'profiles.setDisplayName': (next) => (uid, displayName) =>
        next(uid, /[ -~]/.test(displayName) ? displayName : 'User'),
    },
  }),
  'long-names-are-cut': deviation({
    violates: 'display-name-post/keeps-names-of-any-length',
    says: `POST /v1/display_name keeps the first ${NAME_COLUMN} characters of a name.`,
    wrap: {
      'profiles.setDisplayName': (next) => (uid, displayName) => next(uid, displayName.slice(0, NAME_COLUMN)),
    },
  }),
  'long-identifiers-are-cut': deviation({
    violates: 'ecosystem-anon-id-post/sets-the-id',
    says: `POST /v1/ecosystem_anon_id keeps the first ${IDENTIFIER_COLUMN} characters of an identifier.`,
    wrap: {
      'profiles.setEcosystemAnonId':
        (next) =>
        (uid, id, ...rest) =>
          next(uid, id.slice(0, IDENTIFIER_COLUMN), ...rest),
    },
  }),
  'identifiers-become-base64url': deviation({
    violates: 'ecosystem-anon-id-post/sets-the-id',
    says: 'POST /v1/ecosystem_anon_id keeps an identifier in the URL form of base64.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next) =>
        (uid, id, ...rest) =>
          next(uid, id.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''), ...rest),
    },
  }),
  'case-of-the-secret-counts-for-nothing': deviation({
    violates: 'cache-delete/other-secret-is-refused',
    says: 'DELETE /v1/cache/:uid compares the secret without its letter case.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) => {
        const { secretBearerToken: secret } = world.settings;
        next(request, token.toLowerCase() === secret.toLowerCase() ? secret : token);
      },
    },
  }),
  'other-schemes-are-a-surprise': deviation({
    violates: 'api/header-without-a-bearer-token-is-refused',
    families: ['profile'],
    says: 'An Authorization header without a bearer token is answered with errno 999.',
    wrap: {
      'bearer.readToken': (next) => (request) => {
        const { authorization = '' } = request.headers;
        if (authorization !== '' && !/^bearer +\S/i.test(authorization)) throw new DomainError('Unexpected');
        return next(request);
      },
    },
  }),
  'busy-uploads-are-503': deviation({
    violates: 'api/errno-114',
    alsoBreaks: ['api/client-failure-status-is-4xx'],
    families: ['profile'],
    says: 'Errno 114 comes with status 503 at POST /v1/avatar/upload.',
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const isOurs = request.operation.id === 'avatarUpload' && fieldsOf(answer).errno === 114;
        return next(request, isOurs ? { ...answer, status: 503, body: { ...fieldsOf(answer), code: 503 } } : answer);
      },
    },
  }),
  'writes-fail-in-words': deviation({
    violates: 'api/server-failure-body-is-json',
    alsoBreaks: ['*/response-default', 'api/*'],
    families: ['profile'],
    says: 'A failure of the server itself is told in plain text where something is posted.',
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const isOurs = request.method === 'POST' && answer.status >= 500;
        const headers = { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' };
        return next(request, isOurs ? { ...answer, raw: String(fieldsOf(answer).message), headers } : answer);
      },
    },
  }),
};
