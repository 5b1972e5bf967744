import { AsyncLocalStorage } from 'node:async_hooks';
import { difference } from '../../deviation.js';
import type { Wraps } from '../../seams.js';
import { around } from '../at-operation.js';
import { KEPT, sentBody } from './_bodies.js';

const OPERATION = 'accountCreate';

/** Set while an account is made of which the request says that its address is verified. */
const preVerified = new AsyncLocalStorage<true>();

/** account/create believes a client that says its address is verified, as test clients of the time did. */
const BELIEVING: Wraps = {
  ...KEPT,
  ...around(OPERATION, ({ request, input, next }) =>
    [true, 'true'].includes(sentBody(request).preVerified as boolean | string)
      ? preVerified.run(true, () => next(input))
      : next(input),
  ),
  'accounts.create': (next) => (given) =>
    next(preVerified.getStore() === undefined ? given : { ...given, emailVerified: true }),
};

/** account/create, outside production: notes on 2017, 1.2; notes on 2015, 1. */
export default {
  'believes-pre-verified': difference({
    differs: 'account/create takes preVerified, which verifies the address without a mail.',
    wrap: BELIEVING,
  }),
  'pre-verified-sessions-wait': difference({
    differs: 'The session of an account made with preVerified is not confirmed, and no mail asks for that.',
    wrap: {
      'sessions.openAtCreation': (next, world) => (account, keys, caller) =>
        preVerified.getStore() === undefined
          ? next(account, keys, caller)
          : world.sessions.open(account, { keys, caller, verificationId: world.verification.newCode() }),
      'verification.sendCode': (next) => (session, link, caller) =>
        preVerified.getStore() === undefined ? next(session, link, caller) : undefined,
    },
  }),
  // Notes on 2015, 3.
  'replaces-before-it-checks': difference({
    differs: 'account/create deletes the unverified account of the address before it looks at the preVerifyToken.',
    wrap: {
      'preVerification.accept': (next, world) => (given, preVerifyToken) => {
        const former = world.accounts.replaced(given);
        if (former !== undefined) world.accounts.destroy(former);
        return next(given, preVerifyToken);
      },
    },
  }),
};
