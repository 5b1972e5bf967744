import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'api/token-that-is-nearly-one-is-refused';

/** Characters that are cut off, and bytes in hex that are put behind. */
const CUT = 4;

/** Where something is read, and where something is written. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const calls = [
      ['uid', await cast.good(ann, 'uid')],
      ['displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName: 'Ann Example' } })],
    ] as const;
    for (const [operation, call] of calls) {
      check.control(await cast.call(operation, call));
      const { bearer = '' } = call;
      for (const near of [bearer.slice(0, -CUT), `${bearer}${cast.hex(CUT)}`])
        check.refused(LAW, await cast.call(operation, { ...call, bearer: near }));
    }
  },
});
