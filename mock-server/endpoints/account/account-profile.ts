import { endpoint } from '../../endpoint.js';

export default endpoint('accountProfile', {
  editions: ['auth-2017'],
  handle({ token, bearer, world }) {
    const { uid, scopes } = bearer ?? { uid: token.uid, scopes: undefined };
    return { ...world.profiles.read(uid, scopes) };
  },
});
