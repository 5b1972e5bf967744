import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { normalised } from '../../domain/email-address.js';
import { callerOf } from '../../endpoints/_caller.js';
import { around } from '../at-operation.js';
import { isFailure } from './_wording.js';

/** What the fraud server was asked about: notes on 2015, 5 and 1. */
export default {
  'look-at-sign-up-and-mail': difference({
    differs: 'Customs that keep somebody from signing in also keep them from signing up and from having codes mailed.',
    wrap: {
      ...around('accountCreate', ({ input, request, world, next }) => {
        const { email } = input.body as { readonly email: string };
        world.customs.admit('signIn', email, callerOf(request));
        return next(input);
      }),
      'customs.judge': (next, world) => (action, email, caller) => {
        const isRuled = world.customs.rulings().has(normalised(email));
        return next(action === 'sendCode' && isRuled ? 'signIn' : action, email, caller);
      },
    },
  }),
  'look-at-no-other-proof': difference({
    differs: 'Nobody asks customs before account/destroy and password/change/start.',
    wrap: { 'customs.admitProof': () => () => undefined },
  }),
  'waits-are-numbers-alone': difference({
    differs: 'Errno 114 has the time to wait as a number, and not in words.',
    wrap: {
      'customs.refuse': (next) => (verdict, caller) => {
        try {
          return next(verdict, caller);
        } catch (error) {
          if (!isFailure(error, 'TooManyRequests')) throw error;
          throw new DomainError('TooManyRequests', { retryAfter: verdict.retryAfter });
        }
      },
    },
  }),
};
