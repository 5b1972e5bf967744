import { defineCase } from '../../case.js';

export default defineCase({
  requirements: ['session-destroy/token-is-refused-afterwards', 'session-destroy/other-sessions-survive'],
  casts: ['onepw', 'srp', 'key-server'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session } = await cast.signIn(ann);
    const { session: third } = await cast.signIn(ann);
    for (const each of [ann.session, session, third]) check.control(await cast.useSession(each));
    await cast.must('sessionDestroy', { as: session, body: {} });
    check.errno('session-destroy/token-is-refused-afterwards', await cast.useSession(session), 110);
    for (const other of [ann.session, third]) {
      check.succeeds('session-destroy/other-sessions-survive', await cast.useSession(other));
    }
  },
});
