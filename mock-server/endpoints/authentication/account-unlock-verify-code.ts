import { endpoint } from '../../endpoint.js';

export default endpoint('accountUnlockVerifyCode', {
  editions: ['auth-2015'],
  handle({ body, world }) {
    world.lockout.submitCode(body.uid, body.code);
    return {};
  },
});
