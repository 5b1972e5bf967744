import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('accountDestroy', {
  editions: ['auth-2015', 'auth-2017'],
  async handle({ body, world, request }) {
    const account = await world.proofs.prove(body, callerOf(request), () =>
      world.passwords.prove(body.email, body.authPW),
    );
    world.accounts.destroy(account);
    return {};
  },
});
