import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('passwordChangeAuthFinish', {
  editions: ['key-server-2013'],
  handle({ body, world, request }) {
    // The srpToken of either start will do, as on the deployed server: both lead to the same proof, and line 419 does
    // not say clearly which of them gives this one.
    const { account, K } = world.srpLogins.finish(body, callerOf(request));
    const { keyFetchToken, accountResetToken } = world.srpPasswords.startChange(account.uid);
    const content = { keyFetchToken: keyFetchToken.seed, accountResetToken: accountResetToken.seed };
    return { bundle: world.bundles.seal('password/change', K, content) };
  },
});
