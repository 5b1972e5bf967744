import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('sessionAuthFinish', {
  editions: ['key-server-2013'],
  handle({ body, world, request }) {
    const caller = callerOf(request);
    const { account, K } = world.srpLogins.finish(body, caller);
    const { session, keyFetchToken } = world.sessions.openAtSignIn(account, true, caller);
    const content = { keyFetchToken: keyFetchToken?.seed, sessionToken: session.seed };
    return { bundle: world.bundles.seal('session/auth', K, content) };
  },
});
