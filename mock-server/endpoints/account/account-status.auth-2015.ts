import { queriedUid } from '../../domain/hex-values.js';
import { endpoint } from '../../endpoint.js';

export default endpoint('accountStatus', {
  editions: ['auth-2015'],
  handle({ query, world }) {
    const account = world.accounts.find(queriedUid(query.uid));
    return { exists: account !== undefined, locked: account?.unlockCode !== undefined };
  },
});
