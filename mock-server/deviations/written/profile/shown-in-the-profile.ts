import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Whose profile is read, and with which scopes. */
interface Reading {
  readonly world: World;
  readonly account: AccountRow;
  readonly scopes: readonly string[];
}

/** GET /v1/profile shows something else than is due. */
function showing(
  violates: string,
  says: string,
  change: (fields: Fields, reading: Reading) => Fields,
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['profile/*', 'cache-delete/*', 'subscriptions/*'],
    says,
    wrap: answering('profile', (fields, { input, world }) => {
      const { uid = '', scopes = [] } = input.bearer ?? {};
      return change(fields, { world, account: world.accounts.get(uid), scopes });
    }),
  });
}

/** A field in another form, where it is there. */
const inField = (field: string, change: (text: string) => string) => (fields: Fields) =>
  typeof fields[field] === 'string' ? { ...fields, [field]: change(String(fields[field])) } : fields;

const hiding = (field: string, isHidden: (reading: Reading) => boolean) => (fields: Fields, reading: Reading) => {
  const { [field]: _hidden, ...rest } = fields;
  return isHidden(reading) ? rest : fields;
};

const GENERAL = 'profile';

/** How long columns of a database are, and how many subscriptions the sample has (line 98). */
const [NAME_COLUMN, IDENTIFIER_COLUMN, SAMPLE] = [64, 1000, 3];

/** Of each user by uid: the latest name that was not empty, and the first list of subscriptions. */
const names = memory(() => new Map<string, string>());
const lists = memory(() => new Map<string, unknown>());

/** Uids of users who were refused a deletion or have deleted a former avatar, and identifiers that were refused. */
const deleters = memory(() => new Set<string>());
const refused = memory(() => new Map<string, string>());

/** Uids of users whose last upload came as JPEG. */
const photographers = memory(() => new Set<string>());

const SUB = 'profile/openid-scope-gives-sub-beside-any-scope';
const NAME = 'profile/display-name-is-the-users';
const AVATAR = 'profile/avatar-is-the-users';
const SUBSCRIPTIONS = 'profile/subscriptions-are-the-users';

const defaultAvatar = (world: World) => world.avatars.urlOf('0'.repeat(32));

/** Faults that one value, one state or one kind of token brings out, where its neighbours are shown as they should be. */
export default {
  'the-profile-has-names-in-ascii': showing(
    NAME,
    'GET /v1/profile has a question mark for every character of a name beyond ASCII.',
    inField('displayName', (name) => name.replace(/[^ -~]/g, '?')),
  ),
  'the-profile-escapes-names': showing(
    NAME,
    'GET /v1/profile escapes the display name as HTML.',
    inField('displayName', (name) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  ),
  'the-profile-cuts-names': showing(
    NAME,
    `GET /v1/profile shows the first ${NAME_COLUMN} characters of a name.`,
    inField('displayName', (name) => name.slice(0, NAME_COLUMN)),
  ),
  'the-profile-cuts-identifiers': showing(
    'profile/ecosystem-anon-id-is-the-users',
    `GET /v1/profile shows the first ${IDENTIFIER_COLUMN} characters of an identifier.`,
    inField('ecosystemAnonId', (id) => id.slice(0, IDENTIFIER_COLUMN)),
  ),
  'sub-gives-way-to-the-uid': showing(
    SUB,
    'GET /v1/profile leaves the sub out for tokens with `profile:uid` and without `profile`.',
    hiding('sub', ({ scopes }) => scopes.includes('profile:uid') && !scopes.includes(GENERAL)),
  ),
  'no-sub-beside-the-avatar': showing(
    SUB,
    'GET /v1/profile leaves the sub out for tokens with `profile:avatar` and without `profile`.',
    hiding('sub', ({ scopes }) => scopes.includes('profile:avatar') && !scopes.includes(GENERAL)),
  ),
  'email-counts-behind-openid': showing(
    'profile/openid-email-scope-gives-email',
    'The scope `email` opens the email where `openid` stands before it, and nowhere else.',
    hiding(
      'email',
      ({ scopes }) =>
        !scopes.some((scope) => [GENERAL, 'profile:email'].includes(scope)) &&
        scopes.indexOf('email') < scopes.indexOf('openid'),
    ),
  ),
  'nobody-is-a-surprise': showing(
    'profile/display-name-with-its-scope',
    'GET /v1/profile answers errno 999 to `profile:display_name` alone where there is no name.',
    (fields, { scopes }) => {
      if (scopes.join() === 'profile:display_name' && !('displayName' in fields)) throw new DomainError('Unexpected');
      return fields;
    },
  ),
  'no-identifier-is-a-surprise': showing(
    'profile/ecosystem-anon-id-with-its-scope',
    'GET /v1/profile answers errno 999 to `profile:ecosystem_anon_id` alone where there is no identifier.',
    (fields, { scopes }) => {
      if (scopes.join() === 'profile:ecosystem_anon_id' && !('ecosystemAnonId' in fields))
        throw new DomainError('Unexpected');
      return fields;
    },
  ),
  'the-email-stands-in-for-a-name': showing(
    'profile/no-email-without-its-scope',
    'GET /v1/profile shows the email to `profile:display_name` alone where there is no name.',
    (fields, { scopes, account: { email } }) =>
      scopes.join() === 'profile:display_name' && !('displayName' in fields) ? { ...fields, email } : fields,
  ),
  'the-scope-email-opens-the-name': showing(
    'profile/no-display-name-without-its-scope',
    'GET /v1/profile shows the display name to tokens with the scopes `openid` and `email`.',
    (fields, { scopes, account: { displayName } }) =>
      scopes.includes('email') && scopes.length === 2 ? { ...fields, displayName } : fields,
  ),
  'the-profile-keeps-the-first-subscriptions': showing(
    SUBSCRIPTIONS,
    'GET /v1/profile shows the first list of subscriptions that was not empty from then on.',
    (fields, { world, account: { uid } }) => {
      if (!('subscriptions' in fields)) return fields;
      const first = lists(world).get(uid) ?? fields.subscriptions;
      lists(world).set(uid, first);
      return { ...fields, subscriptions: first };
    },
  ),
  'the-profile-lists-as-many-as-the-sample': showing(
    SUBSCRIPTIONS,
    `GET /v1/profile lists the first ${SAMPLE} subscriptions.`,
    (fields) =>
      Array.isArray(fields.subscriptions)
        ? { ...fields, subscriptions: (fields.subscriptions as unknown[]).slice(0, SAMPLE) }
        : fields,
  ),
  'the-profile-keeps-a-name-that-was-unset': deviation({
    violates: 'profile/shows-nothing-that-is-not-set',
    alsoBreaks: ['profile/*', 'cache-delete/*'],
    says: 'GET /v1/profile shows the last name of whoever has unset it.',
    wrap: {
      ...answering('profile', (fields, { input, world }) => {
        const { uid = '', scopes = [] } = input.bearer ?? {};
        const displayName = names(world).get(uid);
        const isDue = 'displayName' in fields || displayName === undefined || !scopes.includes(GENERAL);
        return isDue ? fields : { ...fields, displayName };
      }),
      'profiles.setDisplayName': (next, world) => (uid, name) => {
        next(uid, name);
        if (name !== '') names(world).set(uid, name);
      },
    },
  }),
  'a-deletion-of-no-account-hides-the-avatar': deviation({
    violates: AVATAR,
    alsoBreaks: ['profile/*', 'cache-delete/*'],
    says: 'GET /v1/profile shows the default avatar of whoever has named an avatar for deletion that is not the one shown.',
    wrap: {
      'avatars.remove': (next, world) => (uid, id) => {
        if (world.accounts.get(uid).avatarId !== id) deleters(world).add(uid);
        next(uid, id);
      },
      ...answering('profile', (fields, { input, world }) =>
        'avatar' in fields && deleters(world).has(input.bearer?.uid ?? '')
          ? { ...fields, avatar: defaultAvatar(world) }
          : fields,
      ),
    },
  }),
  'a-jpeg-is-not-shown': deviation({
    violates: AVATAR,
    alsoBreaks: ['profile/*'],
    says: 'GET /v1/profile shows the default avatar of whoever has uploaded a JPEG.',
    wrap: {
      'endpoints.run': (next, world) => (request, input) => {
        const { uid = '' } = input.bearer ?? {};
        if (request.headers['content-type'] === 'image/jpeg') photographers(world).add(uid);
        return answering('profile', (fields) =>
          'avatar' in fields && photographers(world).has(uid) ? { ...fields, avatar: defaultAvatar(world) } : fields,
        )['endpoints.run']?.(next, world)(request, input) as ReturnType<typeof next>;
      },
    },
  }),
  'a-refused-identifier-is-shown': deviation({
    violates: 'profile/ecosystem-anon-id-is-the-users',
    alsoBreaks: ['profile/*', 'cache-delete/*'],
    says: 'GET /v1/profile shows the identifier that was answered 106 last.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, id, ...rest) => {
          try {
            next(uid, id, ...rest);
          } catch (error) {
            refused(world).set(uid, id);
            throw error;
          }
        },
      ...answering('profile', (fields, { input, world }) => {
        const last = refused(world).get(input.bearer?.uid ?? '');
        return 'ecosystemAnonId' in fields && last !== undefined ? { ...fields, ecosystemAnonId: last } : fields;
      }),
    },
  }),
};
