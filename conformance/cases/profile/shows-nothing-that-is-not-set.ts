import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';
import { Blocked } from '../../stops.js';

const LAW = 'profile/shows-nothing-that-is-not-set';

/** Fields, and the operations that answer 204 for a user who has none (lines 288 and 339). */
const FIELDS = [
  ['displayName', 'displayName', 'display-name/no-content-without-a-name'],
  ['ecosystemAnonId', 'ecosystemAnonId', 'ecosystem-anon-id/no-content-without-an-id'],
] as const;

/** While another user has both. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    const { answer, fields } = documentedAnswer(check, await cast.ask(ben, 'profile'));
    for (const [field, operation, law] of FIELDS) {
      const own = await cast.ask(ben, operation);
      if (own.response.status !== 204) throw new Blocked(`a new user has a ${field}`, law);
      const shown = fields[field];
      const isNone = shown === undefined || shown === null || shown === '';
      check.that(LAW, isNone, `no ${field}`, inWords(shown), answer);
    }
  },
});
