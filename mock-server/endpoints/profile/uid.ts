import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('uid', {
  editions: ['profile-2020'],
  handle: (input) => ({ uid: input.world.accounts.get(uidOf(input)).uid }),
});
