import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { linkParametersOf } from '../_link.js';

export default endpoint('passwordForgotResendCode', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ token, body, world, request }) {
    return { ...world.passwords.resendForgotCode(token, body.email, linkParametersOf(body), callerOf(request)) };
  },
});
