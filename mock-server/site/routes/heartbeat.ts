import { siteRoute } from '../site-route.js';

/** The store is in memory, so whatever can answer is well. */
export default siteRoute({ path: '/__heartbeat__', method: 'GET', answer: () => ({ status: 200, body: {} }) });
