import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { answerOf, isFailure, UNSPECIFIED } from './_wording.js';

/** Hex digits of the bundle that account/reset takes: wrapKb, verifier and MAC (notes on SRP, 4). */
const RESET_BUNDLE_DIGITS = 640;

/** What a failure says of the parameter that it is about; undefined for one that is about none. */
function validationOf(error: unknown): unknown {
  if (isFailure(error, 'InvalidParameter')) return error.facts.validation;
  if (isFailure(error, 'MissingParameter')) return { source: 'payload', keys: [error.facts.param] };
  return undefined;
}

/** Failures of auth-2013: notes on SRP, 6, B. */
export default {
  'of-validation-are-999': difference({
    differs:
      'A parameter that is missing or invalid is answered with errno 999 and its name; 107 and 108 are never sent.',
    wrap: {
      'answers.failure': (next, world) => (request, error) => {
        const validation = validationOf(error);
        if (validation === undefined) return next(request, error);
        const message = 'Invalid request parameter';
        return answerOf(world, { status: 400, errno: UNSPECIFIED, message, extras: { validation } });
      },
    },
  }),
  // How the server told these two the notes do not say. It was not 107, and the document has a number for each.
  'of-an-a-out-of-range-are-103': difference({
    differs: 'An A that is not between 1 and N, or not as long as N, is told as a wrong password, errno 103.',
    wrap: {
      'srpLogins.expected': (next, world) => (verifier, srpToken, A) => {
        try {
          return next(verifier, srpToken, A);
        } catch (error) {
          if (!isFailure(error, 'InvalidParameter')) throw error;
          throw new DomainError('IncorrectPassword', { email: world.accounts.get(srpToken.uid).email });
        }
      },
    },
  }),
  'of-an-altered-bundle-are-109': difference({
    differs: 'A bundle of account/reset that does not fit its MAC is told as a wrong signature, errno 109.',
    wrap: {
      'bundles.open': (next) => (name, key, bundle) => {
        try {
          return next(name, key, bundle);
        } catch (error) {
          const isAltered = isFailure(error, 'InvalidParameter') && bundle.length === RESET_BUNDLE_DIGITS;
          throw isAltered ? new DomainError('InvalidSignature') : error;
        }
      },
    },
  }),
};
