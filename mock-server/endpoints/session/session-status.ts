import { endpoint } from '../../endpoint.js';

export default endpoint('sessionStatus', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ token }) {
    return { uid: token.uid };
  },
});
