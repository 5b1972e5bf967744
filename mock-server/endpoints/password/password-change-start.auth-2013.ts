import { endpoint } from '../../endpoint.js';

export default endpoint('passwordChangeStart', {
  editions: ['auth-2013'],
  handle({ token, world }) {
    const { keyFetchToken, accountResetToken } = world.srpPasswords.startChange(token.uid);
    const content = { keyFetchToken: keyFetchToken.seed, accountResetToken: accountResetToken.seed };
    return { bundle: world.bundles.seal('password/change', token.requestKey, content) };
  },
});
