import { defineCase } from '../../case.js';
import { createWith, differingIn } from '../../cast/pre-verification.js';
import { requireRefusal } from '../../cast/refusal.js';

const LAW = 'account-create/refused-request-makes-no-account';

/** The signer vouches for another address: a server may refuse that, and nothing has come of it then. */
export default defineCase({
  requirements: [LAW],
  needs: ['preVerifySigner'],
  async run({ cast, check, adapters: { preVerifySigner: signer } }) {
    const person = cast.person();
    const bad = differingIn(signer, { payload: { sub: cast.person().email } });
    const { answer } = await createWith(cast, signer, bad, person);
    if (answer.response.status === 200) {
      check.that(LAW, true, 'a refusal that makes no account, or an account', 'an account', answer);
      return;
    }
    requireRefusal(await cast.call('accountCreate', { body: { email: person.email } }), [107, 108], 'no password');
    const signIn = await cast.tryLogin(person);
    const made = await cast.tryCreate(person);
    check.succeeds(LAW, made);
    check.control(await cast.tryLogin(person));
    check.errno(LAW, signIn, 102);
  },
});
