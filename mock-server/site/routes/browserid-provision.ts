import { browseridPage } from '../browserid-page.js';
import { siteRoute } from '../site-route.js';

/** BrowserID would fetch a certificate here; clients of this API ask certificate/sign instead. */
export default siteRoute({
  path: '/.well-known/browserid/provision.html',
  method: 'GET',
  answer: () => browseridPage('Provisioning', 'No certificate comes from this page: the API signs them.'),
});
