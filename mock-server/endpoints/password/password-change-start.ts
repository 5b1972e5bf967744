import { endpoint } from '../../endpoint.js';

export default endpoint('passwordChangeStart', {
  editions: ['auth-2017'],
  handle({ body, world }) {
    const { account, keyFetchToken, passwordChangeToken } = world.passwords.startChange(body.email, body.oldAuthPW);
    return {
      keyFetchToken: keyFetchToken.seed,
      passwordChangeToken: passwordChangeToken.seed,
      verified: account.emailVerified,
    };
  },
});
