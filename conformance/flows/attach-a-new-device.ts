import type { Edition } from '../../openapi/model.js';
import { deviceOf } from '../cast/devices.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { hasOperation } from '../requests/has-operation.js';
import { attachANewDevice } from './_attach-steps.js';
import { defineFlow } from './_flow.js';

/** "A new device" is one more than the account has: the first one is that of the session that made the account. */
async function begin(cast: OnepwCast, edition: Edition) {
  const ann = await cast.verifiedAccount();
  if (hasOperation(edition, 'accountDevice')) await deviceOf(cast, ann.session);
  return ann;
}

/** "Attach a new device", lines 1654 to 1657. */
export default attachANewDevice(defineFlow('flow/attach-a-new-device', begin, { need: 'verifiedAccount' })).asCase();
