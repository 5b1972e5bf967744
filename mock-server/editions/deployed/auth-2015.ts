import { deployedSet } from '../deployed-set.js';

export default deployedSet({ edition: 'auth-2015', deviations: [], settings: {} });
