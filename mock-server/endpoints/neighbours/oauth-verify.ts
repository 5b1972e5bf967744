import { given } from './_grants.js';
import { neighbour } from './_neighbour.js';

export default neighbour('oauthVerify', ({ body, world }) => {
  const { uid, clientId, scopes } = world.oauth.verify(given('token', body.token));
  return { user: uid, client_id: clientId, scope: scopes };
});
