import { endpoint } from '../../endpoint.js';

export default endpoint('getRandomBytes', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ world }) {
    return { data: world.random.hex(32) };
  },
});
