import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** A display name is kept in another form than it was sent in; undefined where it is not set at all. */
function naming(
  violates: string,
  says: string,
  change: (name: string, before: string | undefined) => string | undefined,
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['display-name-post/*', 'profile/*'],
    says,
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, name) => {
        const kept = change(name, world.accounts.get(uid).displayName);
        if (kept !== undefined) next(uid, kept);
      },
    },
  });
}

/** An identifier is set in another way; nothing is where the change gives undefined. */
function identifying(
  violates: string,
  says: string,
  change: (id: string, account: AccountRow) => string | undefined,
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['ecosystem-anon-id-post/*', 'profile/*', 'api/*'],
    says,
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, id, ...rest) => {
          const kept = change(id, world.accounts.get(uid));
          if (kept !== undefined) next(uid, kept, ...rest);
        },
    },
  });
}

/** An operation answers a body of some form with another failure. */
function failingAt(operation: string, form: RegExp, failure: FailureName, [violates, says]: [string, string]) {
  return deviation({
    violates,
    alsoBreaks: ['api/*', 'display-name-post/*', 'ecosystem-anon-id-post/*'],
    says,
    wrap: {
      'body.parse': (next) => (request, body) => {
        if (request.operation.id === operation && form.test(body.toString())) throw new DomainError(failure);
        return next(request, body);
      },
    },
  });
}

/** An operation that reads a text gives an empty one where there is none and something else is so. */
function emptyInPlaceOfNone(
  operation: 'displayName' | 'ecosystemAnonId',
  violates: string,
  where: (account: AccountRow, world: World) => boolean,
  says: string,
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['display-name*', 'ecosystem-anon-id*', 'api/*', 'profile/*'],
    says,
    wrap: around(operation, async ({ input, world, next }) => {
      const answer = await next(input);
      const isEmpty = answer.status === 204 && where(world.accounts.get(input.bearer?.uid ?? ''), world);
      return isEmpty ? { ...answer, status: 200, body: { [operation]: '' } } : answer;
    }),
  });
}

/** So many bytes has a column of a database. */
const COLUMN = 255;

/** The last subscriptions of each user by uid. */
const lastLists = memory(() => new Map<string, unknown>());

const LOOKS = 'display-name-post/keeps-what-looks-like-something-else';
const ODD = 'ecosystem-anon-id-post/odd-identifier-is-set-or-refused';
const SUBSCRIPTIONS = 'subscriptions/are-the-users';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Faults that certain values and bodies bring out, and certain states. */
export default {
  'names-end-at-the-at': naming(LOOKS, 'POST /v1/display_name keeps what stands before an @.', (name) =>
    name.replace(/@.*$/, ''),
  ),
  'names-are-read-as-json': naming(LOOKS, 'POST /v1/display_name takes the quotes off a name in quotes.', (name) => {
    const value = parsed(name);
    return typeof value === 'string' ? value : name;
  }),
  'objects-are-no-names': naming(LOOKS, 'POST /v1/display_name sets no name that reads like an object.', (name) =>
    name === '{"a":1}' || name === '__proto__' ? undefined : name,
  ),
  'names-are-unescaped': naming(
    'display-name-post/keeps-signs-of-markup',
    'POST /v1/display_name reads the name as HTML.',
    (name) => name.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
  ),
  'names-end-after-so-many-bytes': naming(
    'display-name-post/keeps-names-of-any-length',
    `POST /v1/display_name keeps the first ${COLUMN} bytes of a name that has more than a byte a character.`,
    (name) =>
      Buffer.byteLength(name) > Math.max(name.length, COLUMN)
        ? Buffer.from(name)
            .subarray(0, COLUMN)
            .toString()
            .replace(/\ufffd/g, '')
        : name,
  ),
  'the-case-of-a-name-stays': naming(
    'display-name-post/updates-the-name',
    'POST /v1/display_name leaves the name where the new one differs in its letter case alone.',
    (name, before) => (name.toLowerCase() === before?.toLowerCase() ? undefined : name),
  ),
  'the-case-of-an-identifier-stays': identifying(
    'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    'POST /v1/ecosystem_anon_id leaves the identifier where the new one differs in its letter case alone.',
    (id, { ecosystemAnonId }) => (id.toLowerCase() === ecosystemAnonId?.toLowerCase() ? undefined : id),
  ),
  '106-for-the-pictured': identifying(
    'ecosystem-anon-id-post/first-identifier-is-not-answered-106',
    'POST /v1/ecosystem_anon_id answers 106 to the first identifier of a user with an avatar and no name.',
    (id, { avatarId, displayName, ecosystemAnonId }) => {
      if (avatarId !== undefined && displayName === undefined && ecosystemAnonId === undefined)
        throw new DomainError('AnonIdIsSet');
      return id;
    },
  ),
  'the-pictured-are-a-surprise': identifying(
    'ecosystem-anon-id-post/sets-the-id',
    'POST /v1/ecosystem_anon_id answers errno 999 to the first identifier of a user with an avatar and no name.',
    (id, { avatarId, displayName, ecosystemAnonId }) => {
      if (avatarId !== undefined && displayName === undefined && ecosystemAnonId === undefined)
        throw new DomainError('Unexpected');
      return id;
    },
  ),
  'null-is-no-identifier': identifying(
    'ecosystem-anon-id-post/sets-the-id',
    'POST /v1/ecosystem_anon_id sets no identifier that reads `null`.',
    (id) => (id === 'null' ? undefined : id),
  ),
  'short-identifiers-are-a-surprise': identifying(
    'ecosystem-anon-id-post/sets-the-id',
    'POST /v1/ecosystem_anon_id answers errno 999 to an identifier of one character.',
    (id) => {
      if (id.trim().length === 1) throw new DomainError('Unexpected');
      return id;
    },
  ),
  'blank-identifiers-are-a-surprise': identifying(
    ODD,
    'POST /v1/ecosystem_anon_id answers errno 999 to a blank identifier.',
    (id) => {
      if (id !== '' && id.trim() === '') throw new DomainError('Unexpected');
      return id;
    },
  ),
  'blank-identifiers-change-nothing': identifying(
    ODD,
    'POST /v1/ecosystem_anon_id takes a blank identifier and leaves the one of before.',
    (id) => (id !== '' && id.trim() === '' ? undefined : id),
  ),
  'nothing-is-a-surprise': failingAt('displayNamePost', /^$/, 'Unexpected', [
    'display-name-post/body-that-is-no-object-is-refused',
    'POST /v1/display_name answers errno 999 to an empty body.',
  ]),
  'no-identifier-at-all-is-a-surprise': failingAt('ecosystemAnonIdPost', /^$/, 'Unexpected', [
    'ecosystem-anon-id-post/body-that-is-no-object-is-refused',
    'POST /v1/ecosystem_anon_id answers errno 999 to an empty body.',
  ]),
  'a-name-of-null-is-a-surprise': failingAt('displayNamePost', /:\s*null/, 'Unexpected', [
    'display-name-post/param-body-displayName-type',
    'POST /v1/display_name answers errno 999 to a name that is null.',
  ]),
  'a-name-of-true-is-unauthorized': failingAt('displayNamePost', /:\s*true/, 'InvalidToken', [
    'display-name-post/param-body-displayName-type',
    'POST /v1/display_name answers errno 100 to a name that is true.',
  ]),
  'an-identifier-of-true-is-a-surprise': failingAt('ecosystemAnonIdPost', /:\s*true/, 'Unexpected', [
    'ecosystem-anon-id-post/param-body-ecosystemAnonId-type',
    'POST /v1/ecosystem_anon_id answers errno 999 to an identifier that is true.',
  ]),
  'the-pictured-have-an-empty-name': emptyInPlaceOfNone(
    'displayName',
    'display-name/no-content-without-a-name',
    ({ avatarId }) => avatarId !== undefined,
    'GET /v1/display_name gives an empty name to users with an avatar who have set none.',
  ),
  'the-identified-have-an-empty-name': emptyInPlaceOfNone(
    'displayName',
    'display-name/no-content-without-a-name',
    ({ ecosystemAnonId }) => ecosystemAnonId !== undefined,
    'GET /v1/display_name gives an empty name to users with an identifier who have set none.',
  ),
  'the-pictured-have-an-empty-identifier': emptyInPlaceOfNone(
    'ecosystemAnonId',
    'ecosystem-anon-id/no-content-without-an-id',
    ({ avatarId }) => avatarId !== undefined,
    'GET /v1/ecosystem_anon_id gives an empty identifier to users with an avatar who have none.',
  ),
  'subscriptions-in-small-letters': deviation({
    violates: SUBSCRIPTIONS,
    says: 'GET /v1/subscriptions gives capabilities in lower case.',
    wrap: answering('subscriptions', ({ subscriptions }) => ({
      subscriptions: Array.isArray(subscriptions) ? subscriptions.map((each) => String(each).toLowerCase()) : [],
    })),
  }),
  'subscriptions-never-end': deviation({
    violates: SUBSCRIPTIONS,
    says: 'GET /v1/subscriptions gives the last list that was not empty.',
    wrap: answering('subscriptions', (fields, { input, world }) => {
      const uid = input.bearer?.uid ?? '';
      const isEmpty = Array.isArray(fields.subscriptions) && fields.subscriptions.length === 0;
      if (!isEmpty) lastLists(world).set(uid, fields.subscriptions);
      return { subscriptions: lastLists(world).get(uid) ?? [] };
    }),
  }),
};
