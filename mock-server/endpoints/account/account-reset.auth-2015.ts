import { endpoint } from '../../endpoint.js';

export default endpoint('accountReset', {
  editions: ['auth-2015'],
  async handle({ body, token, world }) {
    await world.stretching.prepareNew(body.authPW);
    world.passwords.reset(token.uid, body.authPW);
    return {};
  },
});
