import { defineCase } from '../../case.js';
import { certificateOf, generationOf } from '../../cast/certificate.js';
import { changePassword } from '../../cast/password-change.js';
import { DSA_PUBLIC_KEY } from '../../requests/good-values.js';

const LAW = 'certificate-sign/fxa-generation-grows-each-time';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    let { account: ann } = await changePassword(cast, await cast.verifiedAccount());
    let before = generationOf(await certificateOf(cast, (await cast.signIn(ann)).session));
    for (let change = 2; change <= 3; change += 1) {
      ann = (await changePassword(cast, ann)).account;
      const { session } = await cast.signIn(ann);
      // Whatever the key is, the claim is about the account.
      const ofDsKey = await certificateOf(cast, session, { publicKey: DSA_PUBLIC_KEY });
      for (const certificate of [ofDsKey, await certificateOf(cast, session)]) {
        const after = generationOf(certificate);
        check.that(LAW, after > before, `more than ${before}`, String(after), certificate.answer);
      }
      before = generationOf(ofDsKey);
    }
  },
});
