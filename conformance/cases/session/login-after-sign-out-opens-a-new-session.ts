import { defineCase } from '../../case.js';

export default defineCase({
  requirements: ['session-destroy/login-gives-a-new-session-token'],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
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
