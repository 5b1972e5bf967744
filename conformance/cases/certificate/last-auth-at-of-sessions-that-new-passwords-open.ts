import { defineCase } from '../../case.js';
import { certificateOf } from '../../cast/certificate.js';
import type { Account } from '../../cast/onepw-cast.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import { changePassword } from '../../cast/password-change.js';
import { resetPassword } from '../../cast/reset.js';
import { numberOf } from '../../cast/times.js';
import type { Answered } from '../../wire/exchange.js';

const LAWS = {
  change: 'password-change-finish/auth-at-is-that-of-certificates',
  reset: 'account-reset/auth-at-is-that-of-certificates',
};

/** Seconds from the creation of the account to its first new password, and from that to the second. */
const LATER = 600;

/** No line says when such a session was authenticated; the answer that opens it tells, and its certificates agree. */
export default defineCase({
  requirements: Object.values(LAWS),
  needs: ['mailbox', 'clock'],
  alone: true,
  async run({ cast, check, clock }) {
    const ann = await cast.verifiedAccount();
    const judge = async (law: string, person: Account, opened: Answered) => {
      const session = cast.token(opened, 'sessionToken');
      await cast.confirm(person, session, opened);
      const { payload, answer } = await certificateOf(cast, session);
      check.equal(law, payload['fxa-lastAuthAt'], numberOf(opened, 'authAt'), answer);
    };
    await whileTimePasses(cast, clock, async (pass) => {
      await pass(LATER);
      const { account, answer } = await changePassword(cast, ann, { session: ann.session });
      await judge(LAWS.change, account, answer);
      await pass(LATER);
      const reset = await resetPassword(cast, account, { body: { sessionToken: true } });
      await judge(LAWS.reset, reset.person, reset.answer);
    });
  },
});
