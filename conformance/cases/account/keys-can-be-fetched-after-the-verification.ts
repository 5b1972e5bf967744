import { defineCase } from '../../case.js';
import { credentialOf } from '../../requests/recipe-steps.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-keys/works-after-verification';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    await cast.mailedCode(ann);
    // Tokens of every origin that were given out before the code was handed in.
    const early = [credentialOf(ann), (await cast.beginChange(ann)).keyFetch];
    // The first mail is lost; before a sign-in, which may cause a mail of its own.
    await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    const { session, keyFetch } = await cast.signIn(ann, { keys: true });
    await cast.verify(ann);
    // What line 734 tells a client to ask before it proceeds to the keys.
    const { verified, sessionVerified } = fieldsOf(await cast.must('recoveryEmailStatus', { as: ann.session }));
    if (verified !== true || sessionVerified === false) throw new Blocked('the mailed code did not verify the account');
    const ofSignIn = fieldsOf(await cast.must('recoveryEmailStatus', { as: session }));
    // A sign-in may have been mailed a code of its own.
    if (ofSignIn.sessionVerified === false) await cast.verify(ann);
    if (keyFetch !== undefined) early.push(keyFetch);
    for (const as of early) check.succeeds(LAW, await cast.call('accountKeys', { as }));
  },
});
