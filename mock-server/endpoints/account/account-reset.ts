import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { openedSessionFields } from '../_opened-session.js';

export default endpoint('accountReset', {
  editions: ['auth-2017'],
  async handle({ query, body, token, world, request }) {
    await world.stretching.prepareNew(body.authPW);
    const account = world.passwords.reset(token.uid, body.authPW);
    // Line 583: without a sessionToken the answer is empty, whatever `keys` asks for.
    if (body.sessionToken !== true) return {};
    const opened = world.sessions.open(account, { keys: query.keys === true, caller: callerOf(request) });
    return { ...openedSessionFields(world, opened), verified: world.verification.status(opened.session).verified };
  },
});
