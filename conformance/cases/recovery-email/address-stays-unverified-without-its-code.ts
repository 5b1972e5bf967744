import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { submit, wrongCode } from '../../cast/forgotten-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

const UNVERIFIED = 'recovery-email-status/unverified-until-the-code-is-given';
const OF_THE_ADDRESS = 'recovery-email-status/email-verified-tells-of-the-address';

/** All that is no code: another mail, a sign-in, a reset that comes to nothing, another account's code, a new password. */
export default defineCase({
  requirements: [UNVERIFIED],
  whereKnown: [OF_THE_ADDRESS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const [ann, bob] = [await cast.account(), await cast.accountAlone()];
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const tellsOfTheAddress = edition.requirements.some(({ id }) => id === OF_THE_ADDRESS);
    const stays = async (session: Credential) => {
      const { verified, emailVerified, answer } = await verificationFacts(cast, session);
      check.equal(UNVERIFIED, verified, false, answer);
      if (tellsOfTheAddress) check.equal(OF_THE_ADDRESS, emailVerified, false, answer);
    };
    for (const _time of ['once', 'twice']) {
      await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
      await stays(ann.session);
    }
    const later = await cast.signIn(ann);
    await stays(later.session);
    const forgotten = await cast.forgot(ann);
    await stays(later.session);
    // A server may find that such a code has not the form of its own.
    requireRefusal(await submit(cast, forgotten, wrongCode(forgotten.code)), [105, 107], 'a wrong code');
    await stays(later.session);
    await cast.verify(bob);
    await stays(later.session);
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    const last = await cast.signIn(changed);
    await stays(last.session);

    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    if (!(await verificationFacts(cast, last.session)).emailVerified)
      throw new Blocked('the code verifies nothing', 'recovery-email-verify-code/email-code-verifies-the-email');
  },
});
