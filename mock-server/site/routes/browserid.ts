import { jwkToDecimal } from '../../../protocol/browserid.js';
import { publicSigningJwk } from '../../signing-key.js';
import { siteRoute } from '../site-route.js';

/** The support document by which a verifier finds the key that certificates are signed with. */
export default siteRoute({
  path: '/.well-known/browserid',
  method: 'GET',
  answer: () => ({
    status: 200,
    headers: { 'cache-control': 'max-age=10, must-revalidate, public' },
    body: {
      'public-key': { algorithm: 'RS', ...jwkToDecimal(publicSigningJwk) },
      authentication: '/.well-known/browserid/sign_in.html',
      provisioning: '/.well-known/browserid/provision.html',
      keys: [publicSigningJwk],
    },
  }),
});
