import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('ecosystemAnonIdPost', {
  editions: ['profile-2020'],
  handle(input) {
    const { world, body, request } = input;
    // The document does not say when an update is refused (49, 345); the deployed server asked for exactly this header.
    const onlyIfUnset = request.headers['if-none-match'] === '*';
    world.profiles.setEcosystemAnonId(uidOf(input), body.ecosystemAnonId, onlyIfUnset);
    return {};
  },
});
