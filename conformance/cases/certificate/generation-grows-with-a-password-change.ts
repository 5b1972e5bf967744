import { defineCase } from '../../case.js';
import { certificateOf, generationOf } from '../../cast/certificate.js';

export default defineCase({
  requirements: ['certificate-sign/fxa-generation-grows-with-password-change'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = generationOf(await certificateOf(cast, ann.session));
    const { passwordChange } = await cast.beginChange(ann);
    const changed = { ...ann, authPW: cast.hex() };
    const body = { authPW: changed.authPW, wrapKb: cast.hex() };
    await cast.must('passwordChangeFinish', { as: passwordChange, body });
    cast.remember(changed);
    const { session } = await cast.signIn(changed);
    const certificate = await certificateOf(cast, session);
    const after = generationOf(certificate);
    check.that(
      'certificate-sign/fxa-generation-grows-with-password-change',
      after > before,
      `more than ${before}`,
      String(after),
      certificate.answer,
    );
  },
});
