import { endpoint } from '../../endpoint.js';

export default endpoint('accountDevicesNotify', {
  editions: ['auth-2017'],
  handle({ token, body, world }) {
    world.push.notify(token, body);
    return {};
  },
});
