import { defineCase } from '../../case.js';
import { creationBody } from '../../cast/key-server-login.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-create/response-200';

/** A request that was refused for its values made no account: the same person is served with the right ones. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = cast.person();
    const { salt: _salt, ...saltless } = creationBody(ann);
    for (const body of [saltless, { ...saltless, salt: ann.srpSalt, verifier: 'zz' }]) {
      const answer = await cast.call('accountCreate', { body });
      // Whoever serves such a request has an account for the address now, which decides nothing here.
      if (answer.response.status < 400) throw new Blocked('an account without a salt or a verifier is made');
      answer.expectation = 'refusal';
    }
    check.succeeds(LAW, await cast.tryCreate(ann));
  },
});
