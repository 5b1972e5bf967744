import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('passwordForgotVerifyCode', {
  editions: ['auth-2013', 'auth-2015', 'auth-2017'],
  handle({ token, body, world, request }) {
    return { accountResetToken: world.passwords.submitForgotCode(token, body.code, callerOf(request)).seed };
  },
});
