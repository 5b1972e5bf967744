import { authorized, given } from './_grants.js';
import { neighbour } from './_neighbour.js';

export default neighbour('oauthAuthorization', ({ body, world }) =>
  authorized(world, world.oauth.authenticate(given('assertion', body.assertion)), body),
);
