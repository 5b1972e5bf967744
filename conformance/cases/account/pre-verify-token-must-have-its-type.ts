import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-must-have-its-type';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const types = ['mozilla/fxa/preVerifyToken/v2', 'mozilla/fxa/preVerifyToken/v10', undefined];
    const bad = types.map((typ) => differingIn(signer, { payload: { typ } }));
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, bad);
  },
});
