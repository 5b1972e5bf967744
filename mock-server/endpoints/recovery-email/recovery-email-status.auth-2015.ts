import { endpoint } from '../../endpoint.js';

export default endpoint('recoveryEmailStatus', {
  editions: ['auth-2015'],
  handle({ token, world }) {
    const { email, verified } = world.verification.status(token);
    return { email, verified };
  },
});
