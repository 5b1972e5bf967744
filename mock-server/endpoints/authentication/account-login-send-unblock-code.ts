import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('accountLoginSendUnblockCode', {
  editions: ['auth-2017'],
  handle({ body, world, request }) {
    world.unblockCodes.send(body.email, callerOf(request));
    return {};
  },
});
