import { defineCase } from '../../case.js';
import { certificateOf, generationOf } from '../../cast/certificate.js';
import { resetPassword } from '../../cast/reset.js';

export default defineCase({
  requirements: ['certificate-sign/fxa-generation-grows-with-reset'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = generationOf(await certificateOf(cast, ann.session));
    const { person } = await resetPassword(cast, ann);
    const { session } = await cast.signIn(person);
    const certificate = await certificateOf(cast, session);
    const after = generationOf(certificate);
    check.that(
      'certificate-sign/fxa-generation-grows-with-reset',
      after > before,
      `more than ${before}`,
      String(after),
      certificate.answer,
    );
  },
});
