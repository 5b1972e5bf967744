import { difference } from '../../deviation.js';
import { revive } from '../written/account/_tokens.js';
import { isFailure } from './_wording.js';

/** Proofs of a password in key-server-2013: notes on SRP, 6, A. */
export default {
  'srp-token-survives-a-wrong-m': difference({
    differs: 'A wrong M leaves its srpToken as it was, for another try.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const token = world.tokens.find('srpToken', given.srpToken);
        try {
          return next(given, caller);
        } catch (error) {
          if (token !== undefined && isFailure(error, 'IncorrectPassword')) revive(world, token);
          throw error;
        }
      },
    },
  }),
};
