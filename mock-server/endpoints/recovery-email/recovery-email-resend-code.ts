import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { linkParametersOf } from '../_link.js';

export default endpoint('recoveryEmailResendCode', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ token, body, world, request }) {
    world.verification.resendCode(token, linkParametersOf(body), callerOf(request));
    return {};
  },
});
