import { endpoint } from '../../endpoint.js';

export default endpoint('accountDestroy', {
  editions: ['auth-2013'],
  handle({ token, world }) {
    world.accounts.destroy(world.accounts.get(token.uid));
    return {};
  },
});
