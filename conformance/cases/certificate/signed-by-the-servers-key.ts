import { decodeJwt } from '../../../protocol/browserid.js';
import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { certificateCall, publishedKeys } from '../../cast/certificate.js';
import { judgeSignature } from '../../judging/certificate-signature.js';
import { checkable } from '../../judging/expected-errno.js';
import { DSA_PUBLIC_KEY, RSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const FORM = 'certificate-sign/cert-is-jwt-like';

export default defineCase({
  requirements: ['certificate-sign/cert-verifies-with-the-servers-key'],
  whereKnown: [FORM],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const { session } = ann;
    const asksForForm = checkable(edition, FORM) !== undefined;
    const three = 'header, payload and signature, the first two JSON objects in base64url';
    let keys: Awaited<ReturnType<typeof publishedKeys>> | undefined;
    // A key of the other kind, and then the first one again.
    for (const publicKey of [RSA_PUBLIC_KEY, DSA_PUBLIC_KEY, RSA_PUBLIC_KEY]) {
      const answer = await cast.must('certificateSign', certificateCall(cast, session, { publicKey }));
      try {
        decodeJwt(text(answer, 'cert'));
      } catch (error) {
        if (asksForForm) check.that(FORM, false, three, (error as Error).message, answer);
        throw new Blocked('what cannot be read cannot be verified', FORM);
      }
      if (asksForForm) check.that(FORM, true, three, 'as expected', answer);
      keys ??= await publishedKeys(cast);
      judgeSignature(check, answer, keys);
    }
  },
});
