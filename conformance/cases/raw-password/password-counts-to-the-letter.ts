import { defineCase } from '../../case.js';
import { rawAccount, rawPerson, tryRawSignIn } from '../../cast/raw-password.js';

const LAW = 'raw-password-session-create/letter-case-of-the-password-counts';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const someone = rawPerson(cast);
    const ann = await rawAccount(cast, { ...someone, password: `Pass ${someone.password}` });
    for (const password of [ann.password.toLowerCase(), ann.password.toUpperCase()]) {
      const answer = await tryRawSignIn(cast, { ...ann, password });
      check.control(await tryRawSignIn(cast, ann));
      check.errno(LAW, answer, 103);
    }
  },
});
