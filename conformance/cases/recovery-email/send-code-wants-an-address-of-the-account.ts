import { defineCase } from '../../case.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-recovery-methods-send-code/refuses-an-address-that-is-not-the-accounts';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const eve = await cast.accountAlone();
    const send = (email: string) => cast.call('accountRecoveryMethodsSendCode', { as: ann.session, body: { email } });
    check.control(await send(ann.email));
    for (const email of [eve.email, cast.address()]) {
      const answer = await send(email);
      if (isSuccess(answer)) throw new Blocked('it is passed over in silence, or written to: a mailbox shows which');
      check.refused(LAW, answer);
    }
  },
});
