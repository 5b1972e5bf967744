import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { openedSessionFields } from '../_opened-session.js';

export default endpoint('accountLogin', {
  editions: ['auth-2015'],
  async handle({ query, body, world, request }) {
    const opened = await world.proofs.signIn({ ...body, keys: query.keys === true }, callerOf(request));
    const { verified } = world.verification.status(opened.session);
    return { ...openedSessionFields(world, opened), verified };
  },
});
