import { defineCase } from '../../case.js';
import { isSuccess } from '../../judging/success.js';

const LAW = 'account-recovery-methods-send-code/refuses-an-address-that-is-not-the-accounts';

/** A request that names the address of another account is refused or passed over in silence: that address gets no mail by it. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, eve] = [await cast.account(), await cast.account()];
    const { email } = eve;
    const earlier = (await cast.inbox.all(email)).length;
    const refused = await cast.call('accountRecoveryMethodsSendCode', { as: ann.session, body: { email } });
    const isSilent = isSuccess(refused);
    if (!isSilent) check.refused(LAW, refused);
    // A mail that she asks for herself shows that one from before would have come by now.
    await cast.must('accountRecoveryMethodsSendCode', { as: eve.session, body: { email } });
    await cast.mailedCode(eve);
    const came = (await cast.inbox.all(email)).length - earlier;
    check.equal(LAW, `${came} in all`, '1 in all', refused);
    check.seen(LAW, isSilent ? 'passed over in silence' : 'refused');
  },
});
