import { endpoint } from '../../endpoint.js';

export default endpoint('passwordForgotStatus', {
  editions: ['auth-2015', 'auth-2017'],
  handle({ token, world }) {
    const { tries, ttl } = world.passwords.forgotState(token);
    return { tries, ttl };
  },
});
