import { endpoint } from '../../endpoint.js';
import { callerOf } from '../_caller.js';

export default endpoint('passwordChangeStart', {
  editions: ['auth-2015', 'auth-2017'],
  async handle({ body, world, request }) {
    const { email, oldAuthPW } = body;
    const { account, keyFetchToken, passwordChangeToken } = await world.proofs.prove(
      { email, authPW: oldAuthPW },
      callerOf(request),
      () => world.passwords.startChange(email, oldAuthPW),
    );
    return {
      keyFetchToken: keyFetchToken.seed,
      passwordChangeToken: passwordChangeToken.seed,
      verified: account.emailVerified,
    };
  },
});
