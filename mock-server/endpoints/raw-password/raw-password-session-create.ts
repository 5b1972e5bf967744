import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { emailOf } from '../_written-email.js';

export default endpoint('rawPasswordSessionCreate', {
  editions: ['auth-2013'],
  async handle({ body, world, request }) {
    const caller = callerOf(request);
    const account = await world.rawPasswords.signIn(emailOf(world, body.email), body.password, caller);
    world.sessions.refuseTooMany(account.uid);
    return { sessionToken: world.sessions.openAtSignIn(account, false, caller).session.seed };
  },
});
