import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-jku-names-the-key-set';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    // The target does not know this set, and the key that signs is not in it.
    await checkThatItVerifiesNothing(
      { cast, check, signer },
      LAW,
      differingIn(signer, { header: { jku: signer.strangeJku } }),
    );
  },
});
