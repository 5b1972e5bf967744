import { decodeJwt, verifyJwt } from '../../../protocol/browserid.js';
import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { certificateCall, inWords, publishedKeys } from '../../cast/certificate.js';
import { checkable } from '../../judging/expected-errno.js';
import { DSA_PUBLIC_KEY, RSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

/** Algorithms of BrowserID and of RFC 7518 with a key pair: lawful, but nothing here verifies them. */
const NOT_VERIFIED_HERE = /^(?:RS64|RS128|DS128|DS256|(?:PS|ES)(?:256|384|512)|EdDSA)$/;

/** Those that are verified, each by the name in the certificate's header: no line says which one a server has. */
const VERIFIED_HERE = ['RS256', 'RS384', 'RS512'];

const FORM = 'certificate-sign/cert-is-jwt-like';

export default defineCase({
  requirements: ['certificate-sign/cert-verifies-with-the-servers-key'],
  whereKnown: [FORM],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const { session } = await cast.verifiedAccount();
    const asksForForm = checkable(edition, FORM) !== undefined;
    const three = 'header, payload and signature, the first two JSON objects in base64url';
    let keys: Awaited<ReturnType<typeof publishedKeys>> | undefined;
    // A key of the other kind, and then the first one again.
    for (const publicKey of [RSA_PUBLIC_KEY, DSA_PUBLIC_KEY, RSA_PUBLIC_KEY]) {
      const answer = await cast.must('certificateSign', certificateCall(cast, session, { publicKey }));
      const cert = text(answer, 'cert');
      try {
        decodeJwt(cert);
      } catch (error) {
        if (asksForForm) check.that(FORM, false, three, (error as Error).message, answer);
        throw new Blocked('what cannot be read cannot be verified', FORM);
      }
      if (asksForForm) check.that(FORM, true, three, 'as expected', answer);
      const { alg } = decodeJwt(cert).header;
      if (NOT_VERIFIED_HERE.test(String(alg))) throw new Blocked(`the suite does not verify ${String(alg)}`);
      keys ??= await publishedKeys(cast);
      const verified = keys.some((key) => verifyJwt(cert, key, VERIFIED_HERE));
      check.that(
        'certificate-sign/cert-verifies-with-the-servers-key',
        verified,
        'a signature of the key in /.well-known/browserid',
        verified ? 'it verifies' : `alg ${inWords(alg)}, and no published key verifies it`,
        answer,
      );
    }
  },
});
