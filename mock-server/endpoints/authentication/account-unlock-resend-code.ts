import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { linkParametersOf } from '../_link.js';

export default endpoint('accountUnlockResendCode', {
  editions: ['auth-2015'],
  handle({ body, world, request }) {
    world.lockout.resendCode(body.email, linkParametersOf(body), callerOf(request));
    return {};
  },
});
