import { defineCase } from '../../case.js';

const LAW = 'session-auth-finish/other-sessions-survive';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  async run({ cast, check }) {
    const ann = await cast.account();
    check.control(await cast.useSession(ann.session));
    const { session } = await cast.signIn(ann);
    check.control(await cast.useSession(session));
    check.succeeds(LAW, await cast.useSession(ann.session));
  },
});
