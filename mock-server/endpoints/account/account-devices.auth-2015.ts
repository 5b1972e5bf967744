import { endpoint } from '../../endpoint.js';

export default endpoint('accountDevices', {
  editions: ['auth-2015'],
  handle({ token, world }) {
    return { devices: world.sessions.listAsDevices(token) };
  },
});
