import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, createWith, differingIn, type TokenMaker } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-kid-selects-the-key';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const header = { kid: signer.otherKid };
    const fitting: TokenMaker = (good) =>
      signer.sign({ ...good.header, ...header }, { ...good.payload }, signer.otherKid);
    const { answer: first } = await createWith(cast, signer, differingIn(signer));
    check.control(first);
    const { verified, answer } = await createWith(cast, signer, fitting);
    const actual = verified ? 'it is' : 'it is not';
    check.that(LAW, verified, 'a verified address with a token that another key of the set signed', actual, answer);
    // Named is the other key of the set, and it is the first one that signed.
    if (verified)
      await checkThatItVerifiesNothing({ cast, check, signer }, LAW, differingIn(signer, { header }), fitting);
  },
});
