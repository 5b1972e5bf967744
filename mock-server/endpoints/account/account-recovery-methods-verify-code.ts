import { endpoint } from '../../endpoint.js';

export default endpoint('accountRecoveryMethodsVerifyCode', {
  editions: ['key-server-2013'],
  handle({ body, world }) {
    world.recoveryMethods.submitCode(body.email, body.code);
    return {};
  },
});
