import { endpoint } from '../../endpoint.js';

export default endpoint('accountRecoveryMethods', {
  editions: ['key-server-2013'],
  handle({ token, world }) {
    return { recoveryMethods: [...world.recoveryMethods.list(token)] };
  },
});
