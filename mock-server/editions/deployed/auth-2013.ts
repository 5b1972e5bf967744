import { deployedSet } from '../deployed-set.js';

/** The largest body that the server read, in bytes. */
const MEBIBYTE = 1_048_576;

/**
 * The server of November 2013, by the notes on SRP, 5 and 6, B.
 *
 * Of what they tell there is nothing to do for
 * - the paths of raw_password, uids with dashes and srpTokens of 64 hex digits: the mock has them so by default;
 * - an unknown srpToken (110), tries and ttl beside errno 105, and three tries for a code: likewise;
 * - signatures that are off by a minute at most: likewise.
 * They do not tell
 * - how an A out of range and an altered bundle were refused, only that 107 was never sent: each has the other number
 *   that the document allows;
 * - whether a payload hash that nobody asks for was compared with the body: it is, as with the document;
 * - what became of nonces, and of keyFetchTokens and authTokens when a request failed: all that is as in the document.
 */
export default deployedSet({
  edition: 'auth-2013',
  settings: { bodyLimitBytes: MEBIBYTE },
  deviations: [
    'deployed/bodies/malformed-json-is-999',
    'deployed/bodies/takes-chunks',
    'deployed/srp-failures/of-validation-are-999',
    'deployed/srp-failures/of-an-a-out-of-range-are-103',
    'deployed/srp-failures/of-an-altered-bundle-are-109',
    'api/payload-hash/destroy-needs-none',
    'api/payload-hash/resend-code-needs-none',
    'deployed/srp-limits/nobody-has-to-wait',
    'deployed/srp-limits/nobody-has-too-many-sessions',
    'srp/logins/forgives-a-wrong-proof',
    'account/reset-password/token-survives-a-failure',
    'srp/stream/answers-once',
    'deployed/srp-codes/of-addresses-are-short',
    'deployed/srp-codes/have-no-length',
    'password/forgot-tokens/outlives-the-next',
    'deployed/devices/are-numbers',
    'srp/certificate/counts-milliseconds',
  ],
});
