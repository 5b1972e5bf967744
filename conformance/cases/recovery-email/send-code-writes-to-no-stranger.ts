import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { isSuccess } from '../../judging/success.js';

const LAW = 'account-recovery-methods-send-code/refuses-an-address-that-is-not-the-accounts';

/**
 * A request that names the address of another account, or of none, is refused or passed over in silence: that address
 * gets no mail by it.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, eve] = [await cast.account(), await cast.account()];
    const verified = await cast.verifiedAccount();
    const { email } = eve;
    const nobody = cast.address();
    const earlier = (await cast.inbox.all(email)).length;
    const ask = async (session: Credential, address: string) => {
      const answer = await cast.call('accountRecoveryMethodsSendCode', { as: session, body: { email: address } });
      if (!isSuccess(answer)) check.refused(LAW, answer);
      return answer;
    };
    const refused = await ask(ann.session, email);
    const isSilent = isSuccess(refused);
    await ask(verified.session, email);
    const ofNobody = await ask(ann.session, nobody);
    // A mail that she asks for herself shows that one from before would have come by now.
    await cast.must('accountRecoveryMethodsSendCode', { as: eve.session, body: { email } });
    await cast.mailedCode(eve);
    const came = (await cast.inbox.all(email)).length - earlier;
    check.equal(LAW, `${came} in all`, '1 in all', refused);
    check.equal(LAW, `${(await cast.inbox.all(nobody)).length} to nobody`, '0 to nobody', ofNobody);
    check.seen(LAW, isSilent ? 'passed over in silence' : 'refused');
  },
});
