import { STATUS_CODES } from 'node:http';
import { difference } from '../../deviation.js';
import { DomainError, type FailureName } from '../../domain/domain-error.js';
import type { Answer } from '../../http/context.js';

/** Faults of clients that the server took for its own. */
const TAKEN_FOR_ITS_OWN: readonly FailureName[] = ['AccountExists', 'UnknownAccount', 'IncorrectPassword'];

/** What an answer says went wrong, in the form of the document (lines 22 to 33); empty where it has another form. */
function messageIn({ body }: Answer): string {
  const { errors = [] } = body as { readonly errors?: readonly { readonly message?: string }[] };
  return errors[0]?.message ?? '';
}

/** Failures of key-server-2013: notes on SRP, 6, A. */
export default {
  'have-no-list': difference({
    differs: 'The body of a failure has code, which is its status, error and message, and no list of errors.',
    wrap: {
      'answers.failure': (next) => (request, error) => {
        const answer = next(request, error);
        const { status } = answer;
        return { ...answer, body: { code: status, error: STATUS_CODES[status] ?? '', message: messageIn(answer) } };
      },
    },
  }),
  'of-clients-are-500': difference({
    differs:
      'An address that is taken, one that nobody has and a wrong password are failures of the server, status 500.',
    wrap: {
      'answers.failure': (next) => (request, error) => {
        const isMeant = error instanceof DomainError && TAKEN_FOR_ITS_OWN.includes(error.failure);
        return next(request, isMeant ? new DomainError('Unexpected') : error);
      },
    },
  }),
  'of-codes-for-nobody-are-500': difference({
    differs: 'account/recovery_methods/verify_code fails with status 500 for an address that nobody has.',
    wrap: {
      'recoveryMethods.submitCode': (next, world) => (email, code) => {
        world.accounts.getByEmail(email);
        next(email, code);
      },
    },
  }),
};
