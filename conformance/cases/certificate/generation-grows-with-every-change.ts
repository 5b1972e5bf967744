import { defineCase } from '../../case.js';
import { certificateOf, generationOf } from '../../cast/certificate.js';
import { changePassword } from '../../cast/password-change.js';

const LAW = 'certificate-sign/fxa-generation-grows-each-time';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    let { account: ann } = await changePassword(cast, await cast.verifiedAccount());
    let before = generationOf(await certificateOf(cast, (await cast.signIn(ann)).session));
    for (let change = 2; change <= 3; change += 1) {
      ann = (await changePassword(cast, ann)).account;
      const certificate = await certificateOf(cast, (await cast.signIn(ann)).session);
      const after = generationOf(certificate);
      check.that(LAW, after > before, `more than ${before}`, String(after), certificate.answer);
      before = after;
    }
  },
});
