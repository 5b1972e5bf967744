import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-audience-must-be-this-server';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    // Names that no server has (RFC 2606), one of which begins with that of this one; and none at all.
    const names = ['elsewhere.invalid', `${signer.audience}.elsewhere.invalid`, undefined];
    const bad = names.map((aud) => differingIn(signer, { payload: { aud } }));
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, bad);
  },
});
