import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('authFinish', {
  editions: ['auth-2013'],
  handle({ body, world, request }) {
    const { account, K } = world.srpLogins.finish(body, callerOf(request));
    const authToken = world.tokens.create('authToken', account.uid);
    return { bundle: world.bundles.seal('auth/finish', K, { authToken: authToken.seed }) };
  },
  // "consumed by /v1/auth/finish regardless of whether it succeeds or fails" (line 420).
  abandon({ srpToken }, world) {
    if (typeof srpToken === 'string') world.srpLogins.abandon(srpToken);
  },
});
