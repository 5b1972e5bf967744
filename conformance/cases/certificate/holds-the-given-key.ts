import { defineCase } from '../../case.js';
import { certificateCall, inWords, readCertificate } from '../../cast/certificate.js';
import type { Check } from '../../judging/check.js';
import { isThatKey } from '../../judging/same-key.js';
import { DSA_PUBLIC_KEY, LONG_PUBLIC_KEYS, RSA_PUBLIC_KEY } from '../../requests/good-values.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'certificate-sign/cert-holds-the-given-key';

/** No line says how long keys may be, so that a server may refuse these. */
const MAY_BE_REFUSED: readonly object[] = LONG_PUBLIC_KEYS;

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    for (const publicKey of [RSA_PUBLIC_KEY, DSA_PUBLIC_KEY, ...LONG_PUBLIC_KEYS]) {
      const call = certificateCall(cast, session, { publicKey });
      if (!MAY_BE_REFUSED.includes(publicKey)) {
        judge(check, publicKey, await cast.must('certificateSign', call));
        continue;
      }
      const answer = await cast.call('certificateSign', call);
      if (answer.response.status >= 400) check.refused(LAW, answer);
      else judge(check, publicKey, answer);
    }
  },
});

function judge(check: Check, publicKey: Readonly<Record<string, string>>, answer: Answered): void {
  const found = readCertificate(answer).payload['public-key'];
  const ok = isThatKey(found, publicKey);
  const expected = `public-key with the ${publicKey.algorithm} key of the request`;
  check.that(LAW, ok, expected, ok ? 'that key' : inWords(found), answer);
}
