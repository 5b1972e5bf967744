import { defineCase } from '../../case.js';
import { checkThatItVerifiesNothing, differingIn, type TokenMaker } from '../../cast/pre-verification.js';

const LAW = 'account-create/pre-verify-token-subject-must-be-the-email';

export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const { email } = cast.person();
    // Another address, one that the right one begins with, its end, and none at all.
    const strangers: readonly ((own: string) => string | undefined)[] = [
      () => email,
      (own) => `${own}.invalid`,
      (own) => own.slice(1),
      () => undefined,
    ];
    const bad = strangers.map(
      (subject): TokenMaker =>
        (good, person) =>
          differingIn(signer, { payload: { sub: subject(person.email) } })(good, person),
    );
    await checkThatItVerifiesNothing({ cast, check, signer }, LAW, bad);
  },
});
