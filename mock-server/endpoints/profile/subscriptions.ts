import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('subscriptions', {
  editions: ['profile-2020'],
  handle: (input) => ({ subscriptions: input.world.profiles.subscriptions(uidOf(input)) }),
});
