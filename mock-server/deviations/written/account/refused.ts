import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { RequestContext } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** The token of each request that is under way. */
const tokens = memory(() => new WeakMap<RequestContext, TokenRow>());

/** A request whose parameters are refused is half done all the same. */
function doingHalf(operation: string, half: (world: World, uid: string, body: Fields) => void): Wraps {
  return {
    'hawk.findToken': (next, world) => (request, attributes) => {
      const token = next(request, attributes);
      tokens(world).set(request, token);
      return token;
    },
    'endpoints.abandon': (next, world) => (request, body) => {
      const token = tokens(world).get(request);
      if (request.operation.id === operation && token !== undefined) half(world, token.uid, body as Fields);
      next(request, body);
    },
  };
}

/** Requests that are refused, and do something before that. */
export default {
  'creation-sets-the-password': deviation({
    violates: 'account-create/refused-request-changes-nothing',
    families: ['onepw', 'srp'],
    says: 'account/create for an address that has an account is refused, once its password is stored.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        try {
          return next(given);
        } catch (error) {
          const account = world.accounts.findByEmail(given.email);
          const isTaken = error instanceof DomainError && error.failure === 'AccountExists';
          if (account !== undefined && isTaken) {
            const verifier = given.srp ?? world.passwords.newVerifier(given.authPW);
            world.accounts.update(account.uid, { verifier });
          }
          throw error;
        }
      },
    },
  }),
  'creation-signs-everybody-out': deviation({
    violates: 'account-create/refused-request-changes-nothing',
    families: ['onepw', 'srp'],
    says: 'account/create for an address that has an account is refused, and ends the sessions of that account.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        try {
          return next(given);
        } catch (error) {
          const account = world.accounts.findByEmail(given.email);
          if (account !== undefined) world.accounts.signOutEverywhere(account.uid);
          throw error;
        }
      },
    },
  }),
  'reset-makes-a-wrap-kb': deviation({
    violates: 'account-reset/refused-request-changes-nothing',
    families: ['onepw', 'srp'],
    says: 'account/reset makes a new wrapKb before it looks at the parameters.',
    wrap: doingHalf('accountReset', (world, uid) => {
      world.accounts.update(uid, { wrapKb: world.passwords.newWrapKb() });
    }),
  }),
  'reset-signs-everybody-out': deviation({
    violates: 'account-reset/refused-request-changes-nothing',
    families: ['onepw', 'srp'],
    says: 'account/reset ends all sessions before it looks at the parameters.',
    wrap: doingHalf('accountReset', (world, uid) => world.tokens.endAllOf(uid, 'sessionToken')),
  }),
  'change-sets-the-password': deviation({
    violates: 'password-change-finish/refused-request-changes-nothing',
    families: ['onepw'],
    says: 'password/change/finish stores the new authPW before it looks at wrapKb.',
    wrap: doingHalf('passwordChangeFinish', (world, uid, { authPW }) => {
      if (typeof authPW !== 'string' || !/^[0-9a-f]{64}$/.test(authPW)) return;
      world.accounts.update(uid, { verifier: world.passwords.newVerifier(authPW) });
    }),
  }),
  'change-sets-wrap-kb': deviation({
    violates: 'password-change-finish/refused-request-changes-nothing',
    families: ['onepw'],
    says: 'password/change/finish stores the new wrapKb before it looks at authPW.',
    wrap: doingHalf('passwordChangeFinish', (world, uid, { wrapKb }) => {
      if (typeof wrapKb === 'string' && /^[0-9a-f]{64}$/.test(wrapKb)) world.accounts.update(uid, { wrapKb });
    }),
  }),
  'destroy-signs-everybody-out': deviation({
    violates: 'account-destroy/refused-request-changes-nothing',
    families: ['onepw'],
    says: 'account/destroy ends all sessions of the address before it looks at the password.',
    wrap: around('accountDestroy', ({ input, world, next }) => {
      const account = world.accounts.findByEmail(String((input.body as Fields).email));
      if (account !== undefined) world.accounts.signOutEverywhere(account.uid);
      return next(input);
    }),
  }),
};
