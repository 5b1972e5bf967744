import { createHash } from 'node:crypto';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering, around } from '../../at-operation.js';
import { memory } from '../../memory.js';

const digits = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The client that first asked for the uid of each user. */
const firstClients = memory(() => new Map<string, string>());

/** Faults of the operations that read one property, and of those that set it. */
export default {
  'email-of-nobody': deviation({
    violates: 'email/email-is-the-users',
    says: 'GET /v1/email has the same address for everybody.',
    wrap: answering('email', () => ({ email: 'nobody@example.test' })),
  }),
  'email-in-lower-case': deviation({
    violates: 'email/email-is-the-users',
    says: 'GET /v1/email writes the address in lower case; the profile has it as it is.',
    wrap: answering('email', ({ email }) => ({ email: String(email).toLowerCase() })),
  }),
  'subscriptions-of-everybody': deviation({
    violates: 'subscriptions/not-those-of-another-user',
    alsoBreaks: ['profile/no-subscriptions-without-its-scope', 'profile/subscriptions-are-the-users'],
    says: 'GET /v1/subscriptions gives what all users together have subscribed to.',
    wrap: {
      'profiles.subscriptions': (_next, world) => () => [
        ...new Set([...world.store.accounts.values()].flatMap(({ subscriptions = [] }) => subscriptions)),
      ],
    },
  }),
  'uid-of-the-token': deviation({
    violates: 'uid/is-consistent',
    alsoBreaks: ['profile/uid-is-the-users'],
    says: 'GET /v1/uid gives each token of a user another uid.',
    wrap: answering('uid', (_fields, { request }) => ({ uid: digits(request.headers.authorization ?? '') })),
  }),
  'uid-of-the-client': deviation({
    violates: 'uid/is-consistent',
    alsoBreaks: [
      'api/changes-reach-their-user-alone',
      'profile/*',
      'uid/*',
      '*/refused-body-changes-nothing',
      'cache-delete/spares-what-the-user-has-set',
    ],
    says: 'GET /v1/uid gives every client of a user but the first another uid.',
    wrap: answering('uid', (fields, { input, world }) => {
      const { uid = '', clientId = '' } = input.bearer ?? {};
      const first = firstClients(world).get(uid) ?? clientId;
      firstClients(world).set(uid, first);
      return clientId === first ? fields : { uid: digits(`${uid} ${clientId}`) };
    }),
  }),
  'uid-of-the-name': deviation({
    violates: 'uid/stays-when-the-profile-changes',
    alsoBreaks: ['profile/openid-scope-gives-sub-beside-any-scope'],
    says: 'GET /v1/uid gives another uid from the first display name on.',
    wrap: answering('uid', (fields, { input, world }) =>
      world.accounts.get(input.bearer?.uid ?? '').displayName === undefined
        ? fields
        : { uid: digits(String(fields.uid)) },
    ),
  }),
  'uid-of-everybody': deviation({
    violates: 'uid/is-unique',
    alsoBreaks: ['profile/uid-is-the-users'],
    says: 'GET /v1/uid gives all users the same uid.',
    wrap: answering('uid', () => ({ uid: digits('') })),
  }),
  'name-from-its-end': deviation({
    violates: 'display-name/is-the-users',
    alsoBreaks: ['display-name-post/updates-the-name', 'profile/display-name-is-the-users'],
    says: 'GET /v1/display_name gives the name from its end.',
    wrap: answering('displayName', (fields) =>
      typeof fields.displayName === 'string' ? { displayName: [...fields.displayName].reverse().join('') } : fields,
    ),
  }),
  'nameless-users-have-an-empty-name': deviation({
    violates: 'display-name/no-content-without-a-name',
    says: 'GET /v1/display_name gives an empty name to users who have set none.',
    wrap: around('displayName', async ({ input, next }) => {
      const answer = await next(input);
      return answer.status === 204 ? { status: 200, body: { displayName: '' }, headers: {} } : answer;
    }),
  }),
  'first-name-stays': deviation({
    violates: 'display-name-post/updates-the-name',
    alsoBreaks: ['cache-delete/forgets-the-users-data'],
    says: 'POST /v1/display_name sets the name of those who had none, and of nobody else.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) =>
        world.accounts.get(uid).displayName === undefined ? next(uid, displayName) : undefined,
    },
  }),
  'anon-id-from-its-end': deviation({
    violates: 'ecosystem-anon-id/is-the-users',
    alsoBreaks: ['ecosystem-anon-id-post/*', 'profile/ecosystem-anon-id-is-the-users'],
    says: 'GET /v1/ecosystem_anon_id gives the identifier from its end.',
    wrap: answering('ecosystemAnonId', (fields) =>
      typeof fields.ecosystemAnonId === 'string'
        ? { ecosystemAnonId: [...fields.ecosystemAnonId].reverse().join('') }
        : fields,
    ),
  }),
  'users-without-anon-id-have-an-empty-one': deviation({
    violates: 'ecosystem-anon-id/no-content-without-an-id',
    says: 'GET /v1/ecosystem_anon_id gives an empty identifier to users who have none.',
    wrap: around('ecosystemAnonId', async ({ input, next }) => {
      const answer = await next(input);
      return answer.status === 204 ? { status: 200, body: { ecosystemAnonId: '' }, headers: {} } : answer;
    }),
  }),
  'anon-id-is-never-set': deviation({
    violates: 'ecosystem-anon-id-post/sets-the-id',
    alsoBreaks: [
      'ecosystem-anon-id-post/*',
      'ecosystem-anon-id/*',
      'profile/ecosystem-anon-id-is-the-users',
      'api/errno-106',
    ],
    says: 'POST /v1/ecosystem_anon_id answers that all is well and sets nothing.',
    wrap: { 'profiles.setEcosystemAnonId': () => () => undefined },
  }),
  'second-anon-id-is-lost': deviation({
    violates: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    alsoBreaks: ['api/errno-106'],
    says: 'POST /v1/ecosystem_anon_id answers that all is well where an identifier is set, and leaves it.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, ...rest) =>
          world.accounts.get(uid).ecosystemAnonId === undefined ? next(uid, ...rest) : undefined,
    },
  }),
  'name-in-ascii': deviation({
    violates: 'display-name-post/keeps-characters-beyond-ascii',
    says: 'POST /v1/display_name keeps a question mark for every character beyond ASCII.',
    wrap: {
      'profiles.setDisplayName': (next) => (uid, displayName) =>
        next(uid, [...displayName].map((character) => (character > '~' ? '?' : character)).join('')),
    },
  }),
  'name-as-markup': deviation({
    violates: 'display-name-post/keeps-signs-of-markup',
    says: 'POST /v1/display_name escapes the name as HTML.',
    wrap: {
      'profiles.setDisplayName': (next) => (uid, displayName) =>
        next(uid, displayName.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
    },
  }),
  'anon-ids-are-unique': deviation({
    violates: 'ecosystem-anon-id-post/first-identifier-is-not-answered-106',
    says: 'POST /v1/ecosystem_anon_id answers 106 to an identifier that another user has.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, given, ...rest) => {
          const users = [...world.store.accounts.values()];
          if (users.some((user) => user.uid !== uid && user.ecosystemAnonId === given))
            throw new DomainError('AnonIdIsSet');
          return next(uid, given, ...rest);
        },
    },
  }),
  'names-count-as-anon-ids': deviation({
    violates: 'ecosystem-anon-id-post/first-identifier-is-not-answered-106',
    alsoBreaks: ['ecosystem-anon-id-post/profile-scope-is-accepted'],
    says: 'POST /v1/ecosystem_anon_id answers 106 to the first identifier of a user with a display name.',
    wrap: {
      'profiles.setEcosystemAnonId':
        (next, world) =>
        (uid, ...given) => {
          const { displayName, ecosystemAnonId } = world.accounts.get(uid);
          if (displayName !== undefined && ecosystemAnonId === undefined) throw new DomainError('AnonIdIsSet');
          return next(uid, ...given);
        },
    },
  }),
};
