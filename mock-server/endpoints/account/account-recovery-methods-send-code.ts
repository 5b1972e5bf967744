import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('accountRecoveryMethodsSendCode', {
  editions: ['key-server-2013'],
  handle({ token, body, world, request }) {
    world.recoveryMethods.sendCode(token, body.email, callerOf(request));
    return {};
  },
});
