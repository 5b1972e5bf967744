import { browseridPage } from '../browserid-page.js';
import { siteRoute } from '../site-route.js';

/** BrowserID would ask for a password here; clients of this API sign in through account/login instead. */
export default siteRoute({
  path: '/.well-known/browserid/sign_in.html',
  method: 'GET',
  answer: () => browseridPage('Sign in', 'Nobody signs in on this page: the API does that.'),
});
