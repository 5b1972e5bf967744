import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import { answering, without } from '../../at-operation.js';

/** A body that an operation refuses unsets a property of the user all the same. */
function unsetting(
  operation: string,
  violates: string,
  failures: readonly FailureName[],
  erased: Partial<Record<keyof AccountRow, undefined>>,
): WrittenDeviation {
  return deviation({
    violates,
    families: ['profile'],
    says: `${operation} unsets what it sets where it refuses the body.`,
    wrap: {
      'answers.failure': (next, world) => (request, error) => {
        const token = /^Bearer (\S+)$/.exec(request?.headers.authorization ?? '')?.[1] ?? '';
        const uid = world.bearerTokens.find(token)?.uid;
        const isOurs = request?.operation.id === operation && error instanceof DomainError;
        if (isOurs && uid !== undefined && failures.includes(error.failure)) world.accounts.update(uid, erased);
        return next(request, error);
      },
    },
  });
}

/** A change of names before they are set. */
const settingNames = (change: (name: string) => string): Wraps => ({
  'profiles.setDisplayName': (next) => (uid, displayName) => next(uid, change(displayName)),
});

/** As long as a column of a database may be. */
const COLUMN = 64;

/** Faults that reach what should stay as it was, or that show for values and states that are not the usual ones. */
export default {
  'names-reach-whoever-has-one': deviation({
    violates: 'api/changes-reach-their-user-alone',
    alsoBreaks: ['display-name/*', 'display-name-post/*', 'profile/*', 'cache-delete/*', 'uid/*', '*-changes-nothing'],
    families: ['profile'],
    says: 'POST /v1/display_name of a user who has a name gives it to everybody who has one.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        const isNew = world.accounts.get(uid).displayName === undefined;
        next(uid, displayName);
        const named = [...world.store.accounts.values()].filter((user) => user.displayName !== undefined);
        if (!isNew) for (const user of named) world.accounts.update(user.uid, { displayName });
      },
    },
  }),
  'email-of-the-name': deviation({
    violates: 'email/stays-when-the-profile-changes',
    alsoBreaks: ['profile/email-is-the-users'],
    says: 'GET /v1/email gives another address from the first display name on.',
    wrap: answering('email', (fields, { input, world }) =>
      world.accounts.get(input.bearer?.uid ?? '').displayName === undefined ? fields : { email: `new.${fields.email}` },
    ),
  }),
  'names-end-subscriptions': deviation({
    violates: 'subscriptions/stay-when-the-profile-changes',
    says: 'POST /v1/display_name ends the subscriptions of the user.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        next(uid, displayName);
        world.accounts.update(uid, { subscriptions: [] });
      },
    },
  }),
  'names-hide-subscriptions': deviation({
    violates: 'profile/subscriptions-are-the-users',
    alsoBreaks: ['profile/subscriptions-with-its-scope'],
    says: 'GET /v1/profile leaves the subscriptions of a user with a display name out.',
    wrap: answering('profile', (fields) =>
      fields.displayName === undefined ? fields : without('subscriptions')(fields),
    ),
  }),
  'refused-deletions-unset-the-avatar': deviation({
    violates: 'avatar-delete/id-that-is-not-theirs-leaves-the-avatar',
    says: 'DELETE /v1/avatar/:id leaves the user with the default avatar where the id is not that of an own one.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const isOwn = world.store.avatars.get(id.toLowerCase())?.uid === uid;
        if (!isOwn) world.accounts.update(uid, { avatarId: undefined });
        next(uid, id);
      },
    },
  }),
  'refused-names-unset-the-name': unsetting(
    'displayNamePost',
    'display-name-post/refused-body-changes-nothing',
    ['InvalidJson', 'InvalidParameter', 'MissingParameter'],
    { displayName: undefined },
  ),
  'refused-identifiers-unset-the-identifier': unsetting(
    'ecosystemAnonIdPost',
    'ecosystem-anon-id-post/refused-body-changes-nothing',
    ['InvalidJson', 'InvalidParameter', 'MissingParameter'],
    { ecosystemAnonId: undefined },
  ),
  'refused-images-unset-the-avatar': unsetting(
    'avatarUpload',
    'avatar-upload/refused-body-changes-nothing',
    ['ImageNotProcessed', 'InvalidParameter'],
    { avatarId: undefined },
  ),
  'narrow-scopes-narrow-the-general-one': deviation({
    violates: 'profile/other-scopes-take-nothing-away',
    families: ['profile'],
    says: 'GET /v1/profile shows what the scopes of properties open, where a token has any, and not what `profile` opens.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) => {
        const isNarrow = scopes.some((scope) => scope.startsWith('profile:'));
        return next(isNarrow ? scopes.filter((scope) => scope !== 'profile') : scopes, field);
      },
    },
  }),
  'pictures-need-to-come-first': deviation({
    violates: 'profile/scopes-add-up',
    families: ['profile'],
    says: 'GET /v1/profile shows the avatar for `profile:avatar` only where it is the first scope.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(
          field === 'avatar' ? scopes.filter((scope, place) => scope !== 'profile:avatar' || place === 0) : scopes,
          field,
        ),
    },
  }),
  'names-are-cut-to-a-column': deviation({
    violates: 'display-name-post/keeps-names-of-any-length',
    says: `POST /v1/display_name keeps the first ${COLUMN} characters of a name.`,
    wrap: settingNames((name) => name.slice(0, COLUMN)),
  }),
  'numbers-are-read': deviation({
    violates: 'display-name-post/keeps-what-looks-like-something-else',
    says: 'POST /v1/display_name keeps a name that reads like a number as that number.',
    wrap: settingNames((name) => (Number.isNaN(Number(name)) ? name : String(Number(name)))),
  }),
  'conditional-anon-id-is-lost': deviation({
    violates: 'ecosystem-anon-id-post/sets-the-id',
    says: 'POST /v1/ecosystem_anon_id sets nothing where it is asked to set a first identifier on that condition.',
    wrap: {
      'profiles.setEcosystemAnonId': (next, world) => (uid, given, onlyIfUnset) => {
        if (!onlyIfUnset || world.accounts.get(uid).ecosystemAnonId !== undefined) next(uid, given, onlyIfUnset);
      },
    },
  }),
  'deletes-the-files-of-others': deviation({
    violates: 'avatar-delete/same-picture-of-another-user-stays',
    says: 'DELETE /v1/avatar/:id takes the files of the same picture of other users, and leaves them its id.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        const { avatars } = world.store;
        const deleted = avatars.get(id.toLowerCase());
        next(uid, id);
        const nothing = Buffer.alloc(0);
        for (const row of avatars.values())
          if (deleted !== undefined && Buffer.compare(row.images.default, deleted.images.default) === 0)
            avatars.set(row.id, { ...row, images: { default: nothing, small: nothing, large: nothing } });
      },
    },
  }),
  'jpegs-become-the-placeholder': deviation({
    violates: 'avatar-upload/picture-of-another-kind-is-shown-or-refused',
    alsoBreaks: ['avatar-upload/url-leads-to-the-picture'],
    says: 'In place of a JPEG the picture of those who have none is stored.',
    wrap: {
      'images.sizesOf': (next, world) => (upload) => (upload[0] === 0xff ? world.images.placeholder() : next(upload)),
    },
  }),
  'url-of-the-default': deviation({
    violates: 'avatar-upload/url-leads-to-the-picture',
    says: 'POST /v1/avatar/upload answers with the address of the default avatar.',
    wrap: answering('avatarUpload', (fields, { world }) => ({ ...fields, url: world.avatars.urlOf('0'.repeat(32)) })),
  }),
  'erases-the-avatar': deviation({
    violates: 'cache-delete/spares-what-the-user-has-set',
    alsoBreaks: ['cache-delete/*', 'profile/*'],
    says: 'DELETE /v1/cache/:uid leaves the user with the default avatar.',
    wrap: {
      'profiles.forget': (next, world) => (uid) => {
        world.accounts.update(uid, { avatarId: undefined });
        next(uid);
      },
    },
  }),
  'that-there-is-no-name-is-for-all': deviation({
    violates: 'display-name/other-scope-is-refused',
    families: ['profile'],
    says: 'GET /v1/display_name tells every token that there is no name where there is none.',
    wrap: {
      'bearer.checkScopes': (next, world) => (request, bearer) => {
        const isNameless = world.accounts.get(bearer.uid).displayName === undefined;
        if (request.operation.id !== 'displayName' || !isNameless) next(request, bearer);
      },
    },
  }),
  'deletions-look-tokens-up-nearly': deviation({
    violates: 'api/token-that-is-nearly-one-is-refused',
    families: ['profile'],
    says: 'DELETE /v1/avatar/:id takes a bearer token that begins with one that was issued.',
    wrap: {
      'bearer.findToken': (next) => (request, token) =>
        next(request, request.operation.id === 'avatarDelete' ? token.slice(0, 64) : token),
    },
  }),
  'secret-without-its-first-character': deviation({
    violates: 'cache-delete/part-of-the-secret-is-refused',
    says: 'DELETE /v1/cache/:uid does not look at the first character of the secret.',
    wrap: {
      'bearer.checkSecret': (next, world) => (request, token) => {
        const { secretBearerToken: secret } = world.settings;
        next(request, `${secret.slice(0, 1)}${token.slice(1)}`);
      },
    },
  }),
};
