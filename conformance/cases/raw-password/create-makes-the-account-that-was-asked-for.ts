import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { rawAccount, rawPerson, rawSession, tryRawSignIn } from '../../cast/raw-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

const EXISTS = 'raw-password-account-create/account-exists-afterwards';
const MAILS = 'raw-password-account-create/mails-a-verification-code';
const PASSWORD = 'raw-password-account-create/account-has-the-given-password';
const LIVE = 'raw-password-session-create/gives-a-live-session';

export default defineCase({
  requirements: [EXISTS, MAILS, PASSWORD, LIVE],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const person = rawPerson(cast);
    // Who came too early gets in afterwards all the same.
    requireRefusal(await tryRawSignIn(cast, person), [102], 'a sign-in to an account that is not there');
    const ann = await rawAccount(cast, person);
    check.succeeds(PASSWORD, await tryRawSignIn(cast, person));
    const session = await rawSession(cast, person);
    const used = await cast.useSession(session);
    check.succeeds(LIVE, used);
    const isOwn = cast.emailIn(used) === person.email;
    check.that(LIVE, isOwn, 'a session of the account', isOwn ? 'such a session' : 'a session of another', used);

    const code = await ifItComes(cast.mailedCode(ann));
    if (code === undefined) {
      // Without a mail that does arrive the mailbox may be at fault, and the case is blocked.
      await cast.must('recoveryEmailResendCode', { as: session, body: {} });
      await cast.mailedCode(ann);
      check.that(MAILS, false, 'a mail with a code after the creation', 'no mail until another one was asked for');
      throw new Blocked('the code that shows the account by its uid did not come', MAILS);
    }
    check.that(MAILS, true, 'a mail with a code after the creation', 'it came', ann.created);
    await requireUnverified(cast, session);
    // The one request that names an account by its uid: what it does to that account, a session sees.
    check.succeeds(EXISTS, await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } }));
    const { verified, answer: status } = await verificationFacts(cast, session);
    check.equal(EXISTS, verified, true, status);
  },
});
