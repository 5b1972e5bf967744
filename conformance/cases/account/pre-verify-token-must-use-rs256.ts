import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn, signingInput, type TokenMaker } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-must-use-rs256';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    // The signature is that of RS256, so that nothing but the name of the algorithm is wrong.
    const misnamed = differingIn(signer, { header: { alg: 'RS512' } });
    // What JWT calls an unsecured token: believed, it lets anybody vouch for any address.
    const unsigned: TokenMaker = ({ header, payload }) =>
      `${signingInput({ header: { ...header, alg: 'none' }, payload })}.`;
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, [misnamed, unsigned]);
  },
});
