import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { openedSessionFields } from '../_opened-session.js';

export default endpoint('passwordChangeFinish', {
  editions: ['auth-2017'],
  async handle({ query, body, token, world, request }) {
    const caller = callerOf(request);
    await world.stretching.prepareNew(body.authPW);
    // Before the change, which would end this very session.
    const former = body.sessionToken === undefined ? undefined : world.sessions.named(token.uid, body.sessionToken);
    const account = world.passwords.change(token.uid, body, caller.locale);
    // Line 1039: without a sessionToken the answer is empty, whatever `keys` asks for.
    if (former === undefined) return {};
    const opened = world.sessions.openAfter(former, account, query.keys === true, caller);
    const { emailVerified, sessionVerified } = world.verification.status(opened.session);
    return { ...openedSessionFields(world, opened), verified: emailVerified && sessionVerified };
  },
});
