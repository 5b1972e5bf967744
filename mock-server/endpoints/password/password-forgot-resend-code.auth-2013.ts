import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { emailOf } from '../_written-email.js';

export default endpoint('passwordForgotResendCode', {
  editions: ['auth-2013'],
  handle({ token: forgotToken, body, world, request }) {
    const email = emailOf(world, body.email);
    const { token, ...state } = world.passwords.resendForgotCode(forgotToken, email, {}, callerOf(request));
    return { forgotPasswordToken: token, ...state };
  },
});
