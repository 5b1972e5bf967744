import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';
import { nearlyTheSame } from '../../requests/other-values.js';
import type { TokenOwner } from '../../targets/target.js';

const LAW = 'api/token-that-is-nearly-one-is-refused';

/** Characters that are cut off, and bytes in hex that are put behind. */
const CUT = 4;

/** Every operation that takes a token of a user; those that set something first, so that there is something to read. */
async function callsOf(cast: ProfileCast, ann: TokenOwner): Promise<readonly (readonly [string, Call])[]> {
  const id = await cast.avatar(ann);
  return [
    ['displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName: 'Ann Example' } })],
    ['ecosystemAnonIdPost', await cast.good(ann, 'ecosystemAnonIdPost', { body: { ecosystemAnonId: cast.anonId() } })],
    ['avatarUpload', await cast.upload(ann)],
    ['avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })],
    ...(await Promise.all(READING.map(async (operation) => [operation, await cast.good(ann, operation)] as const))),
  ];
}

const READING = ['profile', 'email', 'subscriptions', 'uid', 'avatar', 'displayName', 'ecosystemAnonId'];

/** First the ones that are no good: a good deletion leaves nothing for another. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const [operation, call] of await callsOf(cast, await cast.user())) {
      const { bearer = '' } = call;
      const nearly = [bearer.slice(0, -CUT), `${bearer}${cast.hex(CUT)}`, ...nearlyTheSame(bearer)].filter(
        (each) => each !== bearer,
      );
      const answers = [];
      for (const near of nearly) answers.push(await cast.call(operation, { ...call, bearer: near }));
      // One that was served may have left nothing for the good one.
      if (!answers.some(isSuccess)) check.control(await cast.call(operation, call));
      for (const answer of answers) check.refused(LAW, answer);
    }
  },
});
