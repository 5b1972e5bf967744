import { endpoint } from '../../endpoint.js';

export default endpoint('getRandomBytes', {
  editions: ['auth-2013', 'auth-2015', 'auth-2017', 'key-server-2013'],
  handle({ world }) {
    return { data: world.random.hex(32) };
  },
});
