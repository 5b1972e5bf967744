import { endpoint } from '../../endpoint.js';

export default endpoint('sessionDestroy', {
  editions: ['auth-2013', 'auth-2015', 'auth-2017', 'key-server-2013'],
  handle({ token, world }) {
    world.sessions.destroy(token);
    return {};
  },
});
