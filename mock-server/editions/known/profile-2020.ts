import { profileErrors, profileFailureBody } from '../../errors/profile.js';
import type { EditionBehaviour } from '../behaviour.js';
import auth2017 from './auth-2017.js';

/**
 * The profile server of July 2020. The accounts it tells of are those of the auth server beside it: a mock that speaks
 * this edition alone keeps them as the nearest auth edition does.
 */
const profile2020: EditionBehaviour = {
  ...auth2017,
  id: 'profile-2020',
  errors: profileErrors,
  failureBody: profileFailureBody,
  goneEndpoints: [],
  gonePaths: [],
  standingHeaders: {
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-xss-protection': '1; mode=block',
  },
  answersHead: true,
  // The sample of line 87 shows these fields and no line says what opens them; on the deployed servers it was this.
  silentFieldScopes: {
    locale: ['profile', 'profile:locale'],
    amrValues: ['profile', 'profile:amr'],
    twoFactorAuthentication: ['profile', 'profile:amr'],
  },
  hasNeighbours: true,
};

export default profile2020;
