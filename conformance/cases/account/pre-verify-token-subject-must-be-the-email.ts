import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-subject-must-be-the-email';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const { email: sub } = cast.person();
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, differingIn(signer, { payload: { sub } }));
  },
});
