import { defineCase } from '../../case.js';
import { checkable } from '../../judging/expected-errno.js';
import { fieldsOf } from '../../wire/exchange.js';

const EXISTS = 'account-status/known-uid-exists';

export default defineCase({
  requirements: ['session-destroy/login-gives-a-new-session-token'],
  whereKnown: [EXISTS],
  casts: ['onepw', 'srp'],
  async run({ cast, check, edition }) {
    const ann = await cast.account();
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
    if (checkable(edition, EXISTS) !== undefined) {
      const status = await cast.call('accountStatus', { query: { uid: ann.uid } });
      check.equal(EXISTS, fieldsOf(status).exists, true, status);
    }
    const { session, answer } = await cast.signIn(ann);
    const isNew = session.token !== ann.session.token;
    check.that(
      'session-destroy/login-gives-a-new-session-token',
      isNew,
      'another sessionToken than the one that was signed out',
      isNew ? 'another one' : 'the same one',
      answer,
    );
    check.succeeds('session-destroy/login-gives-a-new-session-token', await cast.useSession(session));
  },
});
