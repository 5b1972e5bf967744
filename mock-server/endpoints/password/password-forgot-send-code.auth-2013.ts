import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { emailOf } from '../_written-email.js';

export default endpoint('passwordForgotSendCode', {
  editions: ['auth-2013'],
  handle({ body, world, request }) {
    const email = emailOf(world, body.email);
    const { token, ...state } = world.passwords.sendForgotCode(email, {}, callerOf(request));
    return { forgotPasswordToken: token, ...state };
  },
});
