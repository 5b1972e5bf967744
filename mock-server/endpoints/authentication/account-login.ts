import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { openedSessionFields } from '../_opened-session.js';

export default endpoint('accountLogin', {
  editions: ['auth-2017'],
  async handle({ query, body, world, request }) {
    const caller = callerOf(request);
    const keys = query.keys === true;
    const opened = await world.proofs.signIn({ ...body, keys }, caller);
    world.verification.announceSignIn(opened, { service: body.service }, caller);
    const { verified } = world.verification.status(opened.session);
    return {
      ...openedSessionFields(world, opened),
      verified,
      // Line 368 knows `login` alone; the deployed server also said `signup`.
      ...(keys && !verified ? { verificationReason: 'login', verificationMethod: 'email' } : {}),
    };
  },
});
