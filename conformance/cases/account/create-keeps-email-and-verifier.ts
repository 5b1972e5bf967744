import { defineCase } from '../../case.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { creationBody, finishCall } from '../../cast/key-server-login.js';
import { isListed, recoveryMethodsOf } from '../../cast/recovery-methods.js';
import { inOtherCase } from '../../requests/other-values.js';

const EMAIL = 'account-create/account-has-the-given-email';
const VERIFIER = 'account-create/account-has-the-given-verifier';

export default defineCase({
  casts: ['key-server'],
  requirements: [EMAIL, VERIFIER],
  async run({ cast, check }) {
    const typed = cast.person();
    // With capitals, which may come back folded: no line says that they are kept.
    const ann = { ...typed, email: inOtherCase(typed.email) };
    check.control(await cast.call('accountCreate', { body: creationBody(ann) }));
    // Before anything needs the account to be found under this address.
    check.succeeds(EMAIL, await cast.tryLogin(ann));
    const { start } = await begin(cast, 'session', ann);
    check.succeeds(VERIFIER, await cast.call(EXCHANGES.session.finish, finishCall(start, prove(cast, start, ann))));
    const { emails, answer } = await recoveryMethodsOf(cast, (await cast.signIn(ann)).session);
    check.equal(EMAIL, isListed(emails, ann.email), true, answer);
  },
});
