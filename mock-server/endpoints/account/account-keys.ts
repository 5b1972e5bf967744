import { endpoint } from '../../endpoint.js';

export default endpoint('accountKeys', {
  editions: ['auth-2013', 'auth-2015', 'auth-2017', 'key-server-2013'],
  handle({ token, world }) {
    return { bundle: world.accounts.sealedKeys(token) };
  },
});
