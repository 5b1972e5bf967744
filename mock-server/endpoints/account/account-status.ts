import { queriedUid } from '../../domain/hex-values.js';
import { endpoint } from '../../endpoint.js';

export default endpoint('accountStatus', {
  editions: ['auth-2017'],
  handle({ query, world }) {
    return { exists: world.accounts.find(queriedUid(query.uid)) !== undefined };
  },
});
