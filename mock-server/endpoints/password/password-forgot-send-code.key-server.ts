import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('passwordForgotSendCode', {
  editions: ['key-server-2013'],
  handle({ body, world, request }) {
    return { forgotPasswordToken: world.passwords.sendForgotCode(body.email, {}, callerOf(request)).token };
  },
});
