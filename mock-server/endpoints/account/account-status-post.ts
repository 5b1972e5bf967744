import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('accountStatusPost', {
  editions: ['auth-2017'],
  handle({ body, world, request }) {
    world.customs.admit('accountStatus', body.email, callerOf(request));
    return { exists: world.accounts.findByEmail(world.accounts.address(body.email)) !== undefined };
  },
});
