import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { DSA_PUBLIC_KEY, RSA_PUBLIC_KEY } from '../../requests/good-values.js';

/** RSA numbers are decimal and those of DSA hex; a server may write them anew, so that their values count. */
function isThatKey(found: unknown, given: Readonly<Record<string, string>>): boolean {
  const { algorithm, ...numbers } = given;
  const claim = (found ?? {}) as Readonly<Record<string, unknown>>;
  const prefix = algorithm === 'DS' ? '0x' : '';
  const sameNumber = ([name, value]: [string, string]) => {
    const written = claim[name];
    if (typeof written !== 'string' || !/^[0-9a-f]+$/i.test(written)) return false;
    if (written.toLowerCase() === value.toLowerCase()) return true;
    return (prefix !== '' || /^\d+$/.test(written)) && BigInt(`${prefix}${written}`) === BigInt(`${prefix}${value}`);
  };
  return claim.algorithm === algorithm && Object.entries(numbers).every(sameNumber);
}

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
