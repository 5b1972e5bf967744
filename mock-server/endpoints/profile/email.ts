import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('email', {
  editions: ['profile-2020'],
  handle: (input) => ({ email: input.world.accounts.get(uidOf(input)).email }),
});
