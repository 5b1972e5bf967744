import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-jku-must-be-https';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const jku = signer.jku.replace(/^https:/, 'http:');
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, differingIn(signer, { header: { jku } }));
  },
});
