import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';

const STATUS = 'api/client-failure-status-is-4xx';
const JSON_BODY = 'api/failure-has-a-json-body';

/** Headers that a Hawk signature cannot be read from, or of another scheme. */
const UNREADABLE = ['Hawk', 'Hawk id="x", id="y"', 'Hawk !', 'Basic YTpi', 'Bearer x'];

/** Bodies that are JSON and hold no parameters. */
const NO_OBJECTS = ['null', '[]', '"text"', '7'];

/** Requests that a server may or may not refuse, in ways of which no line speaks; but all error responses have one form. */
export default defineCase({
  casts: ['key-server'],
  requirements: [STATUS, JSON_BODY],
  async run({ cast, check }) {
    const ann = await cast.account();
    const good: Call = { body: { email: ann.email } };
    const bytes = Buffer.from(JSON.stringify(good.body));
    check.control(await cast.call('sessionAuthStart', good));
    check.control(await cast.useSession(ann.session));
    const requests: [operation: string, call: Call][] = [
      ...UNREADABLE.map((authorization): [string, Call] => ['sessionStatus', { authorization }]),
      ...NO_OBJECTS.map((text): [string, Call] => ['sessionAuthStart', { bytes: Buffer.from(text) }]),
      ...['text/plain', 'application/x-www-form-urlencoded'].map((type): [string, Call] => [
        'sessionAuthStart',
        { bytes, headers: { 'content-type': type } },
      ]),
      ['sessionAuthStart', { bytes: Buffer.from([0xff, 0xfe, 0x7b]) }],
    ];
    for (const [operation, call] of requests) {
      const answer = await cast.call(operation, call);
      if (answer.response.status < 400) continue;
      check.refused(STATUS, answer);
      const isJson = answer.response.json !== undefined;
      check.that(JSON_BODY, isJson, 'a JSON body', isJson ? 'a JSON body' : 'a body that is no JSON', answer);
    }
  },
});
