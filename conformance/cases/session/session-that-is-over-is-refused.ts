import { defineCase } from '../../case.js';
import { keysOfExchange, opened } from '../../cast/key-server-bundle.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

const LAW = 'session-status/refuses-a-session-that-is-over';

const { finish, bundle, opens } = EXCHANGES.session;

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const { start } = await begin(cast, 'session', ann);
    const proof = prove(cast, start, ann);
    const signingIn = finishCall(start, proof);
    const halves = opened(keysOfExchange(bundle, proof.K), await cast.must(finish, signingIn), opens);
    const { session } = await cast.tokensOfSession(halves);
    check.control(await cast.useSession(session));
    await cast.must('sessionDestroy', { as: session, body: {} });
    check.refused(LAW, await cast.useSession(session));
    // No line says whether this is answered once more; the session that it opened is over all the same.
    await cast.call(finish, signingIn);
    check.refused(LAW, await cast.useSession(session));
  },
});
