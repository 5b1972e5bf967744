import { siteRoute } from '../site-route.js';
import { versionAnswer } from '../version.js';

export default siteRoute({ path: '/__version__', method: 'GET', answer: versionAnswer });
