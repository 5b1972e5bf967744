import { tokenBundleCase } from '../../judging/token-bundle.js';

export default tokenBundleCase({
  operationId: 'sessionCreate',
  law: 'session-create',
  context: 'session/create',
  second: 'sessionToken',
  use: (cast, sessionToken) => cast.useSession(sessionToken),
});
