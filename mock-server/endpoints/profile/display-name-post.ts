import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('displayNamePost', {
  editions: ['profile-2020'],
  handle(input) {
    input.world.profiles.setDisplayName(uidOf(input), input.body.displayName);
    return {};
  },
});
