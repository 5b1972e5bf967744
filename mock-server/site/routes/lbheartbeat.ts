import { siteRoute } from '../site-route.js';

/** What load balancers asked the profile server. */
export default siteRoute({
  path: '/__lbheartbeat__',
  method: 'GET',
  answer: () => ({ status: 200, body: { http: 'okay' } }),
});
