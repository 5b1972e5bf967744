import { endpoint } from '../../endpoint.js';

export default endpoint('accountDevices', {
  editions: ['auth-2013', 'auth-2015', 'key-server-2013'],
  handle({ token, world }) {
    return { devices: world.sessions.listAsDevices(token) };
  },
});
