import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('sms', {
  editions: ['auth-2017'],
  async handle({ token, body, world, request }) {
    await world.sms.send(token, body.phoneNumber, body.messageId, callerOf(request));
    return {};
  },
});
