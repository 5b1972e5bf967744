import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';

const SERVED = 'get-random-bytes/plain-call-succeeds';
const NO_SIGNATURE = 'get-random-bytes/needs-no-signature';
const BASE16 = 'get-random-bytes/data-is-base16';
const LENGTH = 'get-random-bytes/gives-32-bytes';
const DIFFERS = 'get-random-bytes/differs-each-time';

/** Any repetition among this many says that a server gives the same again. */
const CALLS = 5;

export default defineCase({
  requirements: [SERVED, NO_SIGNATURE, BASE16, LENGTH, DIFFERS],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const given: string[] = [];
    for (let count = 0; count < CALLS; count += 1) {
      const answer = await cast.call('getRandomBytes');
      if (answer.response.status === 200) {
        const data = text(answer, 'data');
        const isHex = /^(?:[0-9a-f]{2})+$/i.test(data);
        check.that(BASE16, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters');
        check.that(LENGTH, data.length === 64, '64 characters, two for a byte', `${data.length} characters`);
        given.push(data.toLowerCase());
      }
      check.succeeds(SERVED, answer);
      // Another refusal has another reason: where there is no such endpoint, nothing asked for a signature.
      if ([200, 401, 403].includes(answer.response.status)) check.succeeds(NO_SIGNATURE, answer);
      check.control(answer);
    }
    const different = new Set(given).size;
    check.equal(DIFFERS, `${different} different answers`, `${CALLS} different answers`);
  },
});
