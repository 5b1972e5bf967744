import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-must-have-its-type';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    for (const typ of ['mozilla/fxa/preVerifyToken/v2', 'mozilla/fxa/preVerifyToken/v10', undefined])
      await checkThatItVerifiesNothing({ cast, check, signer }, LAW, differingIn(signer, { payload: { typ } }));
  },
});
