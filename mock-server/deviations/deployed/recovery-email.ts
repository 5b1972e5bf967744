import { difference } from '../../deviation.js';
import { around } from '../at-operation.js';
import { KEPT, sentBody } from './_bodies.js';

/** recovery_email/verify_code: notes on 2017, 1.2. */
export default {
  'takes-a-service': difference({
    differs: 'recovery_email/verify_code takes a service: for sync another mail follows the first verification.',
    wrap: {
      ...KEPT,
      ...around('recoveryEmailVerifyCode', ({ request, input, world, next }) => {
        const { uid } = input.body as { readonly uid: string };
        const { service } = sentBody(request);
        const account = world.accounts.find(uid.toLowerCase());
        if (account?.emailVerified === false)
          world.accounts.update(account.uid, { verifyingFor: typeof service === 'string' ? service : undefined });
        return next(input);
      }),
    },
  }),
};
