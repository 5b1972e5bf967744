import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { startedLoginFields } from '../_started-login.js';

export default endpoint('sessionAuthStart', {
  editions: ['key-server-2013'],
  handle({ body, world, request }) {
    return startedLoginFields(world, world.srpLogins.start(body.email, callerOf(request)));
  },
});
