import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { eyeOn, GOES_ON_SEEING, PROPERTIES } from '../../cast/user-properties.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { isSuccess } from '../../judging/success.js';

const SPARES = 'cache-delete/spares-what-the-user-has-set';
const LAW = 'cache-delete/unknown-user-is-no-failure-of-the-server';

/** With a uid in the form of one, which nobody has, and with what has another form: it is nothing of anybody's. */
export default defineCase({
  requirements: [LAW, SPARES, ...GOES_ON_SEEING],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const bearer = cast.cacheSecret;
    const ann = await cast.user();
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    const eye = await eyeOn(cast, check, ann);
    const before = await eye.look();
    const known = { path: { uid: await cast.uidOfCached(ann) }, bearer };
    check.control(await cast.call('cacheDelete', known));
    for (const uid of [cast.hex(16), cast.hex(20), 'nobody', '0']) {
      const answer = await cast.call('cacheDelete', { path: { uid }, bearer });
      // Then it is judged like any other success of the operation.
      if (isSuccess(answer)) answer.expectation = 'success';
      judgeNoFailureOfTheServer(check, LAW, answer);
    }
    const after = await eye.look();
    for (const property of PROPERTIES) {
      const isKept = after[property].value === before[property].value;
      const { answer } = after[property];
      check.that(SPARES, isKept, `the ${property} of before`, isKept ? 'it' : 'another, or none', answer);
    }
  },
});
