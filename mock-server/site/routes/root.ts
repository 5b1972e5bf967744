import { siteRoute } from '../site-route.js';
import { versionAnswer } from '../version.js';

export default siteRoute({ path: '/', method: 'GET', answer: versionAnswer });
