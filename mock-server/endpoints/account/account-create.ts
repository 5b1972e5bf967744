import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { linkParametersOf } from '../_link.js';
import { openedSessionFields } from '../_opened-session.js';

export default endpoint('accountCreate', {
  editions: ['auth-2015', 'auth-2017'],
  async handle({ query, body, world, request }) {
    const caller = callerOf(request);
    const { preVerifyToken } = body;
    if (preVerifyToken !== undefined) await world.preVerification.accept(body, preVerifyToken);
    const emailVerified = preVerifyToken !== undefined;
    await world.stretching.prepareNew(body.authPW);
    const account = world.accounts.create({ ...body, emailVerified, locale: caller.locale });
    const opened = world.sessions.openAtCreation(account, query.keys === true, caller);
    world.verification.sendCode(opened.session, linkParametersOf(body), caller);
    return openedSessionFields(world, opened);
  },
});
