import { exchanged } from './_grants.js';
import { neighbour } from './_neighbour.js';

export default neighbour('sessionOauthToken', ({ body, token, world }) =>
  exchanged(world, body, () => world.oauth.identify(token)),
);
