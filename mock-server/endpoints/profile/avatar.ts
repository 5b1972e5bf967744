import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('avatar', {
  editions: ['profile-2020'],
  handle(input) {
    // Of the two answers for a user without a picture (184 and 212) this is the sample's, as the deployed server's was.
    const { id, url, isDefault } = input.world.avatars.current(uidOf(input));
    return { id, avatarDefault: isDefault, avatar: url };
  },
  etagOf: ({ id }) => id,
});
