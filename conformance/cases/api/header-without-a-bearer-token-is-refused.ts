import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';

const LAW = 'api/header-without-a-bearer-token-is-refused';

/** The credentials of another scheme, those of none, the scheme by itself, and one whose fields are spread over words. */
const HEADERS = [
  'Basic YW5uOm5vYm9keQ==',
  'Bearer',
  'Bearer   ',
  'Hawk id="ann", ts="1", nonce="b", mac="Yg=="',
  'ann',
];

/** One that reads, one that writes, and one that takes the secret of the server. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOfCached(ann) };
    const bearer = await cast.token(ann, ['profile:uid', GENERAL_SCOPE]);
    const calls: readonly (readonly [string, Call])[] = [
      ['uid', { bearer }],
      ['displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName: `Ann ${cast.hex(6)}` } })],
      ['cacheDelete', { path, bearer: cast.cacheSecret }],
    ];
    for (const [operation, { bearer: _token, ...call }] of calls) {
      const answers = [];
      for (const authorization of HEADERS) answers.push(await cast.call(operation, { ...call, authorization }));
      // One that was served may have left nothing for the good one.
      if (!answers.some(isSuccess)) check.control(await cast.call(operation, { ...call, bearer: _token ?? '' }));
      for (const answer of answers) check.refused(LAW, answer);
    }
  },
});
