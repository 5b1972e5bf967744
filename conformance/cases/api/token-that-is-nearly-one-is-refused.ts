import { defineCase } from '../../case.js';
import { everyRequest } from '../../cast/every-request.js';
import { USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';
import { nearlyTheSame } from '../../requests/other-values.js';

const LAW = 'api/token-that-is-nearly-one-is-refused';

/** Characters that are cut off, and bytes in hex that are put behind. */
const CUT = 4;

/** First the ones that are no good: a good deletion leaves nothing for another. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const [operation, call] of await everyRequest(cast, await cast.user())) {
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
