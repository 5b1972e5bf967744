import { defineCase } from '../../case.js';

const LAW = 'session-auth-finish/other-sessions-survive';

/** More than somebody has devices: a server that keeps a few sessions has let go of the first by then. */
const SIGN_INS = 10;

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  async run({ cast, check }) {
    const ann = await cast.account();
    check.control(await cast.useSession(ann.session));
    const sessions = [ann.session];
    for (let signIns = 0; signIns < SIGN_INS; signIns += 1) sessions.push((await cast.signIn(ann)).session);
    const [first = ann.session, second = ann.session, ...later] = sessions;
    check.control(await cast.useSession(later.at(-1) ?? second));
    for (const session of [first, second]) check.succeeds(LAW, await cast.useSession(session));
  },
});
