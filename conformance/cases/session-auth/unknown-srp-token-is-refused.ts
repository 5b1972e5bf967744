import { defineCase } from '../../case.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { isSuccess } from '../../judging/success.js';
import { anotherOfItsKind, nearlyTheSame } from '../../requests/other-values.js';

export default defineCase({
  casts: ['key-server'],
  requirements: lawOfBoth('finish', 'refuses-an-unknown-srp-token'),
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const name of EXCHANGE_NAMES) {
      const { finish, laws } = EXCHANGES[name];
      const { start } = await begin(cast, name, ann);
      const proof = prove(cast, start, ann);
      // Another end, another beginning, and half of it.
      const [front = '', , half = ''] = nearlyTheSame(start.srpToken);
      const answers = [];
      for (const srpToken of [anotherOfItsKind(start.srpToken), front, half])
        answers.push(await cast.call(finish, finishCall({ srpToken }, proof)));
      const good = await cast.call(finish, finishCall(start, proof));
      // What serves a stranger is judged, whatever became of the good request after that.
      if (!answers.some(isSuccess)) check.control(good);
      for (const answer of answers) check.refused(`${laws.finish}/refuses-an-unknown-srp-token`, answer);
    }
  },
});
