import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';

/** Does something to the account that a request was about, by its token, its uid or its address, once it is answered. */
function besides(operation: string, act: (world: World, uid: string) => void): Wraps {
  return around(operation, async ({ input, next, world }) => {
    const { uid, email } = (input.body ?? {}) as Fields;
    const account = world.accounts.find(String(uid)) ?? world.accounts.findByEmail(String(email));
    const about = input.token?.uid ?? account?.uid;
    try {
      return await next(input);
    } finally {
      if (about !== undefined && world.accounts.find(about) !== undefined) act(world, about);
    }
  });
}

/** What requests do to an account besides that have nothing to do with it. */
export default {
  'an-unblock-code-forgets-the-devices': deviation({
    violates: 'account-devices/lists-every-device',
    says: 'account/login/send_unblock_code forgets the devices of the account.',
    wrap: besides('accountLoginSendUnblockCode', (world, uid) => world.devices.removeAllOf(uid)),
  }),
};
