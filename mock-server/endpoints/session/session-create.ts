import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('sessionCreate', {
  editions: ['auth-2013'],
  handle({ token, world, request }) {
    world.sessions.refuseTooMany(token.uid);
    const account = world.accounts.get(token.uid);
    const { session, keyFetchToken } = world.sessions.openAtSignIn(account, true, callerOf(request));
    const content = { keyFetchToken: keyFetchToken?.seed, sessionToken: session.seed };
    return { bundle: world.bundles.seal('session/create', token.requestKey, content) };
  },
});
