import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { linkParametersOf } from '../_link.js';
import { openedSessionFields } from '../_opened-session.js';

export default endpoint('accountCreate', {
  editions: ['auth-2017'],
  handle({ query, body, world, request }) {
    const caller = callerOf(request);
    const account = world.accounts.create({ ...body, locale: caller.locale });
    const opened = world.sessions.openAtCreation(account, query.keys === true, caller);
    world.verification.sendCode(opened.session, linkParametersOf(body), caller);
    return openedSessionFields(world, opened);
  },
});
