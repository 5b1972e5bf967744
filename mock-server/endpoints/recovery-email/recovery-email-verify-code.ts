import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('recoveryEmailVerifyCode', {
  editions: ['auth-2013', 'auth-2015', 'auth-2017'],
  handle({ body, world, request }) {
    world.verification.submitCode(body.uid, body.code, callerOf(request));
    return {};
  },
});
