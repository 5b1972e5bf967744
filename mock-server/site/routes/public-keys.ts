import { publicSigningJwk } from '../../signing-key.js';
import { siteRoute } from '../site-route.js';

/** The same key as a JWK set. */
export default siteRoute({
  path: '/.well-known/public-keys',
  method: 'GET',
  answer: () => ({ status: 200, body: { keys: [publicSigningJwk] } }),
});
