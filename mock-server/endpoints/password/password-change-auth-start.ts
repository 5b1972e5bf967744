import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';
import { startedLoginFields } from '../_started-login.js';

export default endpoint('passwordChangeAuthStart', {
  editions: ['key-server-2013'],
  handle({ token, world, request }) {
    const { email } = world.accounts.get(token.uid);
    return startedLoginFields(world, world.srpLogins.start(email, callerOf(request)));
  },
});
