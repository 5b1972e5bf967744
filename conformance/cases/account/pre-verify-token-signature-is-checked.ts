import { defineCase } from '../../case.js';
import {
  checkThatItVerifiesNothing,
  differingIn,
  goodDraft,
  signingInput,
  type TokenMaker,
} from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-signature-is-checked';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    // A token made out for somebody else, whose content was replaced after it was signed.
    const tampered: TokenMaker = (good, person) => {
      const other = goodDraft(signer, cast.person());
      const signature = differingIn(signer)(other, person).split('.')[2];
      return `${signingInput(good)}.${signature}`;
    };
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, tampered);
  },
});
