import { endpoint } from '../../endpoint.js';

export default endpoint('accountDestroy', {
  editions: ['auth-2017'],
  handle({ body, world }) {
    world.accounts.destroy(world.passwords.prove(body.email, body.authPW));
    return {};
  },
});
