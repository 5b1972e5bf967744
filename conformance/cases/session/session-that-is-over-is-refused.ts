import { defineCase } from '../../case.js';

const LAW = 'session-status/refuses-a-session-that-is-over';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const { session } = await cast.account();
    check.control(await cast.useSession(session));
    await cast.must('sessionDestroy', { as: session, body: {} });
    check.refused(LAW, await cast.useSession(session));
  },
});
