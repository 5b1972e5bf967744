import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { defineFlow } from '../_flow.js';
import { attachANewDevice } from './_attach-steps.js';

/** "A new device" is one more than the account has: the first one is that of the first sign-in. */
const begin = (cast: KeyServerCast) => cast.verifiedAccount();

/** "Attach a new device", lines 639 to 642. */
export default attachANewDevice(
  defineFlow('flow/attach-a-new-device', begin, { need: 'verifiedAccount', casts: ['key-server'] }),
).asCase();
