import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-must-not-be-expired';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    // An hour ago in seconds, and in January 1970 if somebody reads milliseconds.
    const exp = cast.caller.serverSeconds() - 3600;
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, differingIn(signer, { payload: { exp } }));
  },
});
