import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('recoveryEmailResendCode', {
  editions: ['auth-2013'],
  handle({ token, world, request }) {
    world.verification.resendCode(token, {}, callerOf(request));
    return {};
  },
});
