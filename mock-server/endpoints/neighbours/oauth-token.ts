import { exchanged, given } from './_grants.js';
import { neighbour } from './_neighbour.js';

export default neighbour('oauthToken', ({ body, world }) =>
  exchanged(world, body, () => world.oauth.authenticate(given('assertion', body.assertion))),
);
