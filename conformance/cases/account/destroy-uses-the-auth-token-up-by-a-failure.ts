import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';

const LAW = 'account-destroy/token-used-up-by-failure';

/** The one fault of its own that the section lists (409). */
const NO_JSON = { bytes: Buffer.from('{') };

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const [ann, ben] = [await cast.accountAlone(), await cast.accountAlone()];
    const as = await cast.authToken(ann);
    // A server that looked at the body first would refuse this for the body, and could not be told to have accepted
    // the signature of the next one.
    const unknown = await cast.call('accountDestroy', { as: cast.credential('authToken', cast.hex()), ...NO_JSON });
    requireRefusal(unknown, [109, 110], 'a request that is no JSON, signed with a token nobody issued,');
    requireRefusal(await cast.call('accountDestroy', { as, ...NO_JSON }), [106], 'a request that is no JSON');
    check.control(await cast.call('accountDestroy', { as: await cast.authToken(ben), body: {} }));
    check.errno(LAW, await cast.call('accountDestroy', { as, body: {} }), 110);
  },
});
