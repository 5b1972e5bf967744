import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';

const LAW = 'cache-delete/secret-without-its-scheme-is-refused';

/** Ways to bring the secret of which line 372 knows none; the last has no header at all. */
const FORMS: readonly ((secret: string) => Call)[] = [
  (secret) => ({ authorization: secret }),
  (secret) => ({ authorization: `Basic ${secret}` }),
  (secret) => ({ authorization: `Token ${secret}` }),
  (secret) => ({ query: { access_token: secret } }),
];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const path = { uid: await cast.uidOfCached(await cast.user()) };
    const answers = [];
    for (const form of FORMS) answers.push(await cast.call('cacheDelete', { path, ...form(cast.cacheSecret) }));
    // One that was served may have left nothing for the good one.
    if (!answers.some(isSuccess)) check.control(await cast.call('cacheDelete', { path, bearer: cast.cacheSecret }));
    for (const answer of answers) check.refused(LAW, answer);
  },
});
