import { defineCase } from '../../case.js';
import { WANTS_A_STREAM } from '../../judging/event-stream.js';
import { isJsonType } from '../../judging/failure.js';
import { Blocked } from '../../stops.js';
import { type Answered, summary } from '../../wire/exchange.js';

const LAW = 'api/client-failure-is-json-whatever-is-accepted';

/** What else a client may like: the one stream of the API, and what a browser asks for. */
const ACCEPTS = [WANTS_A_STREAM, { accept: 'text/html' }];

/** A token that nobody issued where there are streams, and an address that nobody has where nothing is signed. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    check.control(await cast.call('recoveryEmailStatus', { as: ann.session }));
    check.control(await cast.call('passwordForgotSendCode', { body: { email: cast.written(ann.email) } }));
    const answers: Answered[] = [];
    for (const headers of ACCEPTS) {
      const as = cast.credential('sessionToken', cast.hex());
      answers.push(await cast.call('recoveryEmailStatus', { as, headers }));
      const body = { email: cast.written(cast.address()) };
      answers.push(await cast.call('passwordForgotSendCode', { body, headers }));
    }
    for (const answer of answers) {
      answer.expectation = 'refusal';
      const { status } = answer.response;
      if (status < 400 || status >= 500) throw new Blocked(`a request that has to fail met ${summary(answer)}`);
    }
    for (const answer of answers) {
      const type = answer.response.headers['content-type'] ?? 'no content-type';
      check.that(LAW, isJsonType(answer), 'application/json', type, answer);
    }
  },
});
