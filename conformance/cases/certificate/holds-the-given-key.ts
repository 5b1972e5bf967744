import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { isThatKey } from '../../judging/same-key.js';
import { DSA_PUBLIC_KEY, RSA_PUBLIC_KEY } from '../../requests/good-values.js';

export default defineCase({
  requirements: ['certificate-sign/cert-holds-the-given-key'],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    for (const publicKey of [RSA_PUBLIC_KEY, DSA_PUBLIC_KEY]) {
      const { payload, answer } = await certificateOf(cast, session, { publicKey });
      const found = payload['public-key'];
      const expected = `public-key with the ${publicKey.algorithm} key of the request`;
      const ok = isThatKey(found, publicKey);
      check.that('certificate-sign/cert-holds-the-given-key', ok, expected, ok ? 'that key' : inWords(found), answer);
    }
  },
});
