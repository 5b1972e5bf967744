import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { brokenOnTheWay } from '../../stops.js';

const LAW = 'account-recovery-methods-verify-code/method-stays-verified';
const REFUSED = 'account-recovery-methods-verify-code/refuses-a-wrong-code';
const OVER = 'session-destroy/token-is-refused-afterwards';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW, REFUSED, OVER],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email } = ann;
    const code = await cast.verify(ann);
    if ((await methodOf(cast, ann)).method.verified !== true)
      throw brokenOnTheWay(
        'the code verifies nothing',
        'account-recovery-methods-verify-code/code-verifies-the-method',
      );
    const stays = async (session: Credential) => {
      const { method, answer } = await methodOf(cast, { email, session });
      check.equal(LAW, method.verified, true, answer);
    };
    const { session } = await cast.signIn(ann);
    await stays(session);
    // A server may refuse it to who needs no code any more.
    await cast.call('accountRecoveryMethodsSendCode', { as: session, body: { email } });
    await stays(session);
    const wrong = { email, code: anotherOfItsKind(code) };
    check.refused(REFUSED, await cast.call('accountRecoveryMethodsVerifyCode', { body: wrong }));
    await stays(session);
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
    await stays(session);
    // The last one: the account goes on without a session.
    await cast.must('sessionDestroy', { as: session, body: {} });
    check.refused(OVER, await cast.useSession(session));
    await stays((await cast.signIn(ann)).session);
  },
});
