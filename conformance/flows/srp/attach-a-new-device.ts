import type { SrpCast } from '../../cast/srp-cast.js';
import { defineFlow } from '../_flow.js';
import { attachANewDevice } from './_attach-steps.js';

/** "A new device" is one more than the account has: the first one is that of the first sign-in. */
const begin = (cast: SrpCast) => cast.verifiedAccount();

/** "Attach a new device", lines 1178 to 1182. */
export default attachANewDevice(
  defineFlow('flow/attach-a-new-device', begin, { need: 'verifiedAccount', casts: ['srp'] }),
).asCase();
