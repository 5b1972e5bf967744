import type { Operation } from '../../../openapi/model.js';
import { difference } from '../../deviation.js';
import { callerOf } from '../../endpoints/_caller.js';
import { WORDED, WordedFailure } from './_wording.js';

const LOCK_PATH = '/v1/account/lock';
const LOCK_OPERATION = 'accountLock';

/** What stands for an operation that the document does not have: it takes what account/destroy takes. */
function lockOperation(like: Operation | undefined): Operation | undefined {
  return like && { ...like, id: LOCK_OPERATION, kebab: 'account-lock', path: LOCK_PATH };
}

/** Locked accounts: notes on 2015, 2. */
export default {
  'users-can-lock': difference({
    differs: 'POST /v1/account/lock locks the account of an email and a right authPW; a locked one is left as it is.',
    wrap: {
      'routes.find': (next) => (method, path) =>
        method === 'POST' && path === LOCK_PATH
          ? lockOperation(next('POST', '/v1/account/destroy'))
          : next(method, path),
      'endpoints.run': (next, world) => async (request, input) => {
        if (request.operation.id !== LOCK_OPERATION) return next(request, input);
        const { email, authPW } = input.body as { readonly email: string; readonly authPW: string };
        world.customs.admit('signIn', email, callerOf(request));
        const account = world.accounts.getByEmail(world.accounts.address(email));
        if (account.unlockCode === undefined) world.lockout.lock(world.passwords.prove(email, authPW).uid);
        return { status: 200, body: {}, headers: {} };
      },
    },
  }),
  'code-needs-a-lock': difference({
    differs: 'account/unlock/resend_code for an account that is not locked is refused, errno 122 with its email.',
    wrap: {
      ...WORDED,
      'lockout.mailCode': (next) => (account, link, locale) => {
        if (account.unlockCode !== undefined) return next(account, link, locale);
        const extras = { email: account.email };
        throw new WordedFailure({ status: 400, errno: 122, message: 'Account is not locked', extras });
      },
    },
  }),
};
