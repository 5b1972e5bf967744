import { endpoint } from '../../endpoint.js';

export default endpoint('recoveryEmailStatus', {
  editions: ['auth-2017'],
  handle({ token, world }) {
    return { ...world.verification.status(token) };
  },
});
