import { authorized } from './_grants.js';
import { neighbour } from './_neighbour.js';

export default neighbour('sessionOauthAuthorization', ({ body, token, world }) =>
  authorized(world, world.oauth.identify(token), body),
);
