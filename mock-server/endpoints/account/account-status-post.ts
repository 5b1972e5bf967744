import { emailAddress } from '../../domain/email-address.js';
import { endpoint } from '../../endpoint.js';

export default endpoint('accountStatusPost', {
  editions: ['auth-2017'],
  handle({ body, world }) {
    return { exists: world.accounts.findByEmail(emailAddress(body.email)) !== undefined };
  },
});
