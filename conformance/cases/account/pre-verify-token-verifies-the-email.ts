import { defineCase } from '../../case.js';
import { createWith, differingIn } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-verifies-the-email';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const { verified, answer } = await createWith(cast, signer, differingIn(signer));
    check.that(LAW, verified, 'an account whose address is verified', verified ? 'it is' : 'it is not', answer);
  },
});
