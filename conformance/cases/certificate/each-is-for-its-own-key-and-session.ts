import { defineCase } from '../../case.js';
import { certificateCall, inWords, principalOf, readCertificate } from '../../cast/certificate.js';
import { isThatKey } from '../../judging/same-key.js';
import { DSA_PUBLIC_KEY, OTHER_RSA_PUBLIC_KEYS, RSA_PUBLIC_KEY } from '../../requests/good-values.js';

const KEY = 'certificate-sign/cert-holds-the-given-key';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';
const EMAIL = 'certificate-sign/fxa-verified-email-is-the-address';

/** Every server signs for these, and which of the others one takes no line says. */
const TAKEN: readonly object[] = [RSA_PUBLIC_KEY, DSA_PUBLIC_KEY];

/** An id without what editions write differently. */
const bare = (uid: string) => uid.replaceAll('-', '').toLowerCase();

/** Several keys for each session, and the same ones for two accounts by turns. */
export default defineCase({
  requirements: [KEY],
  whereKnown: [PRINCIPAL, EMAIL],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const knows = (law: string) => edition.requirements.some(({ id }) => id === law);
    const ann = await cast.verifiedAccount();
    const bob = await cast.verifiedAccount();
    const later = { ...ann, session: (await cast.signIn(ann)).session };
    for (const publicKey of [RSA_PUBLIC_KEY, ...OTHER_RSA_PUBLIC_KEYS, DSA_PUBLIC_KEY]) {
      for (const { session, uid, email } of [ann, bob, later]) {
        const answer = await cast.call('certificateSign', certificateCall(cast, session, { publicKey }));
        if (answer.response.status >= 400 && !TAKEN.includes(publicKey)) {
          check.refused(KEY, answer);
          continue;
        }
        check.control(answer);
        const certificate = readCertificate(answer);
        const found = certificate.payload['public-key'];
        const ok = isThatKey(found, publicKey);
        check.that(KEY, ok, 'public-key with the key of the request', ok ? 'that key' : inWords(found), answer);
        if (knows(PRINCIPAL)) {
          const [name = ''] = principalOf(certificate).split('@');
          // Of an account of the operator's the uid may be unknown.
          check.equal(PRINCIPAL, bare(name), uid === '' ? bare(name) : bare(uid), answer);
        }
        if (knows(EMAIL)) check.equal(EMAIL, certificate.payload['fxa-verifiedEmail'], email, answer);
      }
    }
  },
});
