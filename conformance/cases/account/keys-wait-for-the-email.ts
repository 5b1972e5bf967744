import { defineCase } from '../../case.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-keys/refused-until-email-is-verified';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    const early = await cast.call('accountKeys', { as: credentialOf(ann) });
    const signIn = await cast.signIn(ann, { keys: true });
    // Another mail verifies nothing by itself.
    await cast.must('recoveryEmailResendCode', { as: signIn.session, body: {} });
    const earlyOfSignIn = await cast.call('accountKeys', { as: credentialOf(signIn) });
    await cast.verify(ann);
    check.control(await cast.call('accountKeys', { as: (await cast.confirmedSignIn(ann)).keyFetch }));
    check.errno(LAW, early, 104);
    check.errno(LAW, earlyOfSignIn, 104);
  },
});
