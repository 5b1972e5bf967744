import { siteRoute, toContentServer } from '../site-route.js';

/** Where links of the first servers led: the page lives on the content server, under the same path. */
export default siteRoute({ path: '/v1/verify_email', method: 'GET', answer: toContentServer });
