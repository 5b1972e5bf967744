import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('passwordChangeFinish', {
  editions: ['auth-2015'],
  async handle({ body, token, world, request }) {
    await world.stretching.prepareNew(body.authPW);
    world.passwords.change(token.uid, body, callerOf(request).locale);
    return {};
  },
});
