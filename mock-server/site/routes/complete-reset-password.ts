import { siteRoute, toContentServer } from '../site-route.js';

/** The same for the links of forgotten passwords. */
export default siteRoute({ path: '/v1/complete_reset_password', method: 'GET', answer: toContentServer });
