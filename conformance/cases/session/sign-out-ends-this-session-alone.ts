import { defineCase } from '../../case.js';

export default defineCase({
  requirements: ['session-destroy/token-is-refused-afterwards', 'session-destroy/other-sessions-survive'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session } = await cast.signIn(ann);
    const { session: third } = await cast.signIn(ann);
    for (const each of [ann.session, session, third]) await cast.must('sessionStatus', { as: each });
    await cast.must('sessionDestroy', { as: session, body: {} });
    const refused = await cast.call('sessionStatus', { as: session });
    check.errno('session-destroy/token-is-refused-afterwards', refused, 110);
    for (const other of [ann.session, third]) {
      check.succeeds('session-destroy/other-sessions-survive', await cast.call('sessionStatus', { as: other }));
    }
  },
});
