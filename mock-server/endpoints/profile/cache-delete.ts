import { endpoint } from '../../endpoint.js';

export default endpoint('cacheDelete', {
  editions: ['profile-2020'],
  handle({ path, world }) {
    world.profiles.forget(path.uid.toLowerCase());
    return [];
  },
});
