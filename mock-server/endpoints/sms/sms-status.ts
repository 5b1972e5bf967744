import { endpoint } from '../../endpoint.js';

export default endpoint('smsStatus', {
  editions: ['auth-2017'],
  handle({ token, world }) {
    return { ok: world.sms.status(token) };
  },
});
