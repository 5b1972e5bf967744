import type { TokenOwner } from '../targets/target.js';
import type { Call } from './caller.js';
import type { ProfileCast } from './profile-cast.js';

const READING = ['profile', 'email', 'subscriptions', 'uid', 'avatar', 'displayName', 'ecosystemAnonId'];

/**
 * An unsent good request of every operation that takes a token of a user, by its operationId; those that set something
 * first, so that there is something to read. @throws Blocked
 */
export async function everyRequest(cast: ProfileCast, ann: TokenOwner): Promise<readonly (readonly [string, Call])[]> {
  const id = await cast.avatar(ann);
  return [
    ['displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName: `Ann ${cast.hex(6)}` } })],
    ['ecosystemAnonIdPost', await cast.good(ann, 'ecosystemAnonIdPost', { body: { ecosystemAnonId: cast.anonId() } })],
    // While it is the current one: whether a former one is there to be deleted is not said.
    ['avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })],
    ['avatarUpload', await cast.upload(ann)],
    ...(await Promise.all(READING.map(async (operation) => [operation, await cast.good(ann, operation)] as const))),
  ];
}
