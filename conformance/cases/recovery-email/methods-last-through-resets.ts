import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { KeyServerAccount } from '../../cast/key-server-cast.js';
import { sentBy } from '../../cast/key-server-mail.js';
import { isListed, recoveryMethodsOf, sameAddress } from '../../cast/recovery-methods.js';
import { inOtherCase } from '../../requests/other-values.js';
import { Blocked } from '../../stops.js';

const LISTED = 'account-recovery-methods/lists-the-address-of-creation';
const PRIMARY = 'account-recovery-methods/address-of-creation-is-primary';
const MAILS = 'account-recovery-methods-send-code/mails-each-time';
const FORGOTTEN = 'password-forgot-send-code/mails-a-code';
const VERIFIES = 'account-recovery-methods-verify-code/later-code-verifies-the-method';
const STAYS = 'account-recovery-methods-verify-code/method-stays-verified';

/** The third mail is where a limit of two would show. */
const MAILS_ASKED_FOR = 3;

/** An address with capitals, verified by a code that a later session asked for, and looked at after every new password. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LISTED, PRIMARY, MAILS, FORGOTTEN, VERIFIES, STAYS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const typed = cast.person();
    const ann = await cast.account({}, { ...typed, email: inOtherCase(typed.email) });
    const { email } = ann;
    const look = async (session: Credential, law: string) => {
      const { methods, emails, answer } = await recoveryMethodsOf(cast, session);
      check.equal(LISTED, isListed(emails, email), true, answer);
      const all = methods.filter((method) => sameAddress(method.email, email));
      // A set of methods (180) has each of them once.
      check.equal(LISTED, all.length, 1, answer);
      const [own] = all;
      check.equal(PRIMARY, own?.primary, true, answer);
      check.equal(law, own?.verified, true, answer);
    };

    const { session } = await cast.signIn(ann);
    let code: string | undefined;
    for (let asked = 0; asked < MAILS_ASKED_FOR; asked += 1) {
      const sent = await sentBy(
        cast.inbox,
        email,
        async () => {
          const answer = await cast.call('accountRecoveryMethodsSendCode', { as: session, body: { email } });
          check.succeeds(MAILS, answer);
          check.control(answer);
          return answer;
        },
        () => cast.mailedCode(ann),
      );
      const found = sent.came ? 'it came' : 'none came';
      check.that(MAILS, sent.came, 'a mail with a code for every request', found, sent.answer);
      code = sent.code;
    }
    if (code === undefined) throw new Blocked('there is no code to hand in that can be told for certain', MAILS);
    check.succeeds(VERIFIES, await cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } }));
    await look(session, VERIFIES);

    const changed: KeyServerAccount = { ...ann, session };
    const renewed = await cast.finishChange(changed, await cast.beginChange(changed));
    const { session: afterChange } = await cast.signIn(renewed);
    await look(afterChange, STAYS);
    const asked = await cast.call('passwordForgotSendCode', { body: { email } });
    check.succeeds(FORGOTTEN, asked);
    check.control(asked);
    const forgetful = cast.withPassword(renewed, cast.hex());
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(renewed), forgetful));
    await look((await cast.signIn(forgetful)).session, STAYS);
  },
});
