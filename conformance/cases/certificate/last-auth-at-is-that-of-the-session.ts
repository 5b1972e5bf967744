import { defineCase } from '../../case.js';
import { certificateOf } from '../../cast/certificate.js';
import { numberOf } from '../../cast/times.js';
import { DSA_PUBLIC_KEY } from '../../requests/good-values.js';

/** Times in seconds differ after this, milliseconds. */
const OVER_A_SECOND_MS = 1100;

export default defineCase({
  requirements: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
  waits: true,
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    await new Promise((resolve) => setTimeout(resolve, OVER_A_SECOND_MS));
    const later = await cast.signIn(ann);
    // Of the earlier session first: its time is neither the present one nor that of the latest sign-in.
    for (const { session, from, key } of [
      { session: ann.session, from: ann.created, key: {} },
      { session: ann.session, from: ann.created, key: { publicKey: DSA_PUBLIC_KEY } },
      { session: later.session, from: later.answer, key: {} },
    ]) {
      const { payload, answer } = await certificateOf(cast, session, key);
      const claim = payload['fxa-lastAuthAt'];
      check.equal('certificate-sign/fxa-last-auth-at-is-the-sessions', claim, numberOf(from, 'authAt'), answer);
    }
  },
});
