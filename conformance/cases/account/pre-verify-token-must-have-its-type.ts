import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-must-have-its-type';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const typ = 'mozilla/fxa/preVerifyToken/v2';
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, differingIn(signer, { payload: { typ } }));
  },
});
