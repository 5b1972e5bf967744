import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import type { Wraps } from '../../seams.js';
import { answering, type Fields, without } from '../at-operation.js';

/** What clients were told of the stretching, whatever the account was made with. */
const STRETCH = { salt: 'FEED' };

/** Several operations at once: each wraps the same seam, so that they cannot be spread into one. */
function atEach(operations: readonly string[], change: (body: Fields) => Fields): Wraps {
  return {
    'endpoints.run': (next) => async (request, input) => {
      const answer = await next(request, input);
      return operations.includes(request.operation.id) ? { ...answer, body: change(answer.body as Fields) } : answer;
    },
  };
}

/** Answers of key-server-2013: notes on SRP, 6, A. */
export default {
  'stretch-is-always-the-same': difference({
    differs: 'The stretch that a login begins with is a salt of FEED, without the rounds of the account.',
    wrap: atEach(['sessionAuthStart', 'passwordChangeAuthStart'], (body) => ({ ...body, stretch: STRETCH })),
  }),
  'devices-are-token-ids': difference({
    differs: 'The devices of account/devices are the Hawk ids of the living sessions.',
    wrap: answering('accountDevices', (_body, { input, world }) => ({
      devices: world.tokens.allOf(input.token?.uid ?? '', 'sessionToken').map(({ tokenId }) => tokenId),
    })),
  }),
  'recovery-methods-have-no-email': difference({
    differs: 'A recovery method says whether it is verified and primary, and not which address it is.',
    wrap: answering('accountRecoveryMethods', ({ recoveryMethods }) => ({
      recoveryMethods: (recoveryMethods as readonly Fields[]).map(without('email')),
    })),
  }),
  'forgotten-passwords-are-500': difference({
    differs: 'password/forgot/send_code and password/forgot/verify_code are failures of the server, status 500.',
    wrap: {
      'endpoints.run': (next) => async (request, input) => {
        if (request.operation.id.startsWith('passwordForgot')) throw new DomainError('Unexpected');
        return next(request, input);
      },
    },
  }),
};
