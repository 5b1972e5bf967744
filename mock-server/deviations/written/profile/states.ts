import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** GET /v1/profile leaves a field out for users who have one property and not another. */
function hiding(
  field: string,
  violates: string,
  isHidden: (account: AccountRow) => boolean,
  where: string,
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['cache-delete/*', 'profile/replaced-values-are-shown-no-longer'],
    says: `GET /v1/profile leaves ${field} out ${where}.`,
    wrap: answering('profile', (fields, { input, world }) => {
      const { [field]: _hidden, ...rest } = fields;
      return isHidden(world.accounts.get(input.bearer?.uid ?? '')) ? rest : fields;
    }),
  });
}

/** Names of each user by uid, each once. */
const names = memory(() => new Map<string, string[]>());

/** Subscriptions as they were given first, by uid. */
const firstLists = memory(() => new Map<string, unknown[]>());

/** Who was asked about with each capability first. */
const owners = memory(() => new Map<unknown, string>());

const listOf = (given: unknown) => (Array.isArray(given) ? (given as unknown[]) : []);

/** So many subscriptions has the sample (line 154). */
const SAMPLE = 3;

/** Faults that show for users of whom more, less or something else is set than of others. */
export default {
  'avatars-hide-the-name': hiding(
    'displayName',
    'profile/display-name-is-the-users',
    ({ avatarId, ecosystemAnonId }) => avatarId !== undefined && ecosystemAnonId === undefined,
    'where the user has an avatar and no identifier',
  ),
  'names-hide-the-anon-id': hiding(
    'ecosystemAnonId',
    'profile/ecosystem-anon-id-is-the-users',
    ({ avatarId, displayName }) => avatarId === undefined && displayName !== undefined,
    'where the user has a display name and no avatar',
  ),
  'anon-ids-hide-the-avatar': hiding(
    'avatar',
    'profile/avatar-is-the-users',
    ({ ecosystemAnonId, displayName }) => ecosystemAnonId !== undefined && displayName === undefined,
    'where the user has an identifier and no display name',
  ),
  'the-profile-does-not-go-back': deviation({
    violates: 'profile/replaced-values-are-shown-no-longer',
    says: 'GET /v1/profile shows the latest name that the user had not had before.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        next(uid, displayName);
        const had = names(world).get(uid) ?? [];
        names(world).set(uid, had.includes(displayName) ? had : [...had, displayName]);
      },
      'profiles.read': (next, world) => (uid, scopes) => {
        const profile = next(uid, scopes);
        const last = names(world).get(uid)?.at(-1);
        return 'displayName' in profile && last !== undefined ? { ...profile, displayName: last } : profile;
      },
    },
  }),
  'lists-as-many-as-the-sample': deviation({
    violates: 'subscriptions/are-the-users',
    says: `GET /v1/subscriptions lists the first ${SAMPLE}.`,
    wrap: answering('subscriptions', (fields) => ({ subscriptions: listOf(fields.subscriptions).slice(0, SAMPLE) })),
  }),
  'lists-what-was-there-first': deviation({
    violates: 'subscriptions/are-the-users',
    says: 'GET /v1/subscriptions goes on giving the first list of a user that was not empty.',
    wrap: answering('subscriptions', (fields, { input, world }) => {
      const uid = input.bearer?.uid ?? '';
      const first = firstLists(world).get(uid) ?? listOf(fields.subscriptions);
      if (first.length > 0) firstLists(world).set(uid, first);
      return { subscriptions: first };
    }),
  }),
  'capabilities-have-one-owner': deviation({
    violates: 'subscriptions/are-the-users',
    says: 'GET /v1/subscriptions gives a capability to the user alone who was asked about with it first.',
    wrap: answering('subscriptions', (fields, { input, world }) => {
      const uid = input.bearer?.uid ?? '';
      const own = listOf(fields.subscriptions).filter((each) => {
        const owner = owners(world).get(each) ?? uid;
        owners(world).set(each, owner);
        return owner === uid;
      });
      return { subscriptions: own };
    }),
  }),
  'names-are-taken-once': deviation({
    violates: 'display-name-post/updates-the-name',
    says: 'POST /v1/display_name leaves the name where another user has the new one.',
    wrap: {
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        const users = [...world.store.accounts.values()];
        const isTaken = users.some((user) => user.uid !== uid && user.displayName === displayName);
        if (!isTaken) next(uid, displayName);
      },
    },
  }),
  'an-empty-object-for-unknown-users': deviation({
    violates: 'cache-delete/response-200',
    says: 'DELETE /v1/cache/:uid answers an object where nobody has the uid.',
    wrap: answering('cacheDelete', (list, { input, world }) =>
      world.accounts.find(String((input.path as { readonly uid?: string }).uid)) === undefined ? {} : list,
    ),
  }),
};
