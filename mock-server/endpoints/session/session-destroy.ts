import { endpoint } from '../../endpoint.js';

export default endpoint('sessionDestroy', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ token, world }) {
    world.sessions.destroy(token);
    return {};
  },
});
