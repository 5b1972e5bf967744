import { defineCase } from '../../case.js';
import { proverOf, rawAccount } from '../../cast/raw-password.js';

const LAW = 'account-keys/refused-until-email-is-verified';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    const code = await cast.mailedCode(ann);
    const prover = await proverOf(cast, ann);
    const early = await cast.call('accountKeys', { as: (await cast.signIn(prover)).keyFetch });
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    check.control(await cast.call('accountKeys', { as: (await cast.signIn(prover)).keyFetch }));
    check.errno(LAW, early, 104);
  },
});
