import { difference } from '../../deviation.js';
import type { Profile } from '../../domain/profiles.js';
import type { AccountRow } from '../../domain/rows.js';
import type { CheckedInput } from '../../http/dispatch.js';
import type { World } from '../../world.js';
import { around } from '../at-operation.js';

const ONE_HOUR = 60 * 60 * 1000;

/** The sets of scopes whose profiles were kept, in the words in which the deletion told of them. */
const KEPT_SETS = [['profile'], ['profile:display_name', 'profile:email', 'profile:uid']] as const;

/** A profile as it was read, without the claim of OpenID Connect. */
interface Kept {
  readonly profile: Profile;
  /** When, milliseconds since the epoch. */
  readonly at: number;
}

/**
 * By the verifier of the account, which is another object once the mock was reset, a snapshot restored or the password
 * changed: nothing of that may leave an old profile behind.
 */
const cache = new WeakMap<AccountRow['verifier'], Map<string, Kept>>();

/** The name of the set that scopes belong to; undefined for scopes whose profile was never kept. */
function setOf(scopes: readonly string[]): string | undefined {
  const held = scopes.filter((scope) => scope !== 'openid');
  if (held.includes('profile')) return 'profile';
  const [, trio] = KEPT_SETS;
  return held.length === trio.length && trio.every((scope) => held.includes(scope)) ? trio.join() : undefined;
}

function keptOf(world: World, uid: string, set: string): Kept | undefined {
  const account = world.accounts.find(uid);
  const kept = account && cache.get(account.verifier)?.get(set);
  return kept !== undefined && kept.at + ONE_HOUR > world.clock.now() ? kept : undefined;
}

function keep(world: World, uid: string, set: string, profile: Profile): Profile {
  const { verifier } = world.accounts.get(uid);
  const ofAccount = cache.get(verifier) ?? new Map<string, Kept>();
  cache.set(verifier, ofAccount.set(set, { profile, at: world.clock.now() }));
  return profile;
}

function drop(world: World, uid: string): void {
  const account = world.accounts.find(uid);
  if (account !== undefined) cache.delete(account.verifier);
}

/** When the profile of an answer was read, milliseconds. */
function ageOf(world: World, { bearer }: CheckedInput): number {
  const set = setOf(bearer?.scopes ?? []);
  return (set === undefined ? undefined : keptOf(world, bearer?.uid ?? '', set)?.at) ?? world.clock.now();
}

/** The profile's cache: notes on the profile server of 2020, 3 and 4. */
export default {
  'keeps-profiles-for-an-hour': difference({
    differs:
      'To the scope `profile`, and to uid, email and display_name together, a profile is shown as it was up to an hour ago.',
    wrap: {
      'profiles.read':
        (next, world) =>
        (uid, scopes = []) => {
          const set = setOf(scopes);
          if (set === undefined) return next(uid, scopes);
          const secular = scopes.filter((scope) => scope !== 'openid');
          const profile = keptOf(world, uid, set)?.profile ?? keep(world, uid, set, next(uid, secular));
          return scopes.includes('openid') ? { ...profile, sub: uid } : { ...profile };
        },
      'profiles.setDisplayName': (next, world) => (uid, displayName) => {
        next(uid, displayName);
        drop(world, uid);
      },
      'profiles.setEcosystemAnonId': (next, world) => (uid, ecosystemAnonId, onlyIfUnset) => {
        next(uid, ecosystemAnonId, onlyIfUnset);
        drop(world, uid);
      },
      'avatars.add': (next, world) => (uid, images) => {
        drop(world, uid);
        return next(uid, images);
      },
      'avatars.remove': (next, world) => (uid, id) => {
        next(uid, id);
        drop(world, uid);
      },
      'profiles.forget': (next, world) => (uid) => {
        next(uid);
        drop(world, uid);
      },
    },
  }),
  'profiles-have-an-age': difference({
    differs: 'A profile has a Last-Modified header, when it was read, and If-Modified-Since is listened to.',
    wrap: around('profile', async ({ request, input, world, next }) => {
      const answer = await next(input);
      const readAt = ageOf(world, input);
      const headers = { ...answer.headers, 'last-modified': new Date(readAt).toUTCString() };
      const since = Date.parse(request.headers['if-modified-since'] ?? '');
      // Whole seconds are all that the header can tell.
      const isKnown = request.headers['if-none-match'] === undefined && Math.floor(readAt / 1000) * 1000 <= since;
      return isKnown ? { status: 304, body: undefined, raw: '', headers } : { ...answer, headers };
    }),
  }),
  'tells-what-it-forgot': difference({
    differs: 'DELETE /v1/cache/:uid answers with the sets of scopes it forgot the profiles of, for everybody the same.',
    wrap: around('cacheDelete', async ({ input, next }) => ({ ...(await next(input)), body: KEPT_SETS })),
  }),
};
