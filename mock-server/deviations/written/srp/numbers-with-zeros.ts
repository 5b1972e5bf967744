import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around, type Fields } from '../../at-operation.js';
import { refusing } from '../../refusing.js';
import { families } from './_family.js';

/** Whether a number of 256 bytes, hex, was written with fewer before it was filled up. */
function isShort(written: unknown): boolean {
  return /^00/.test(String(written)) && !/^0*$/.test(String(written));
}

function refused(key: string): DomainError {
  return new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
}

/** Faults with the numbers of SRP that begin with a zero byte, as one in 256 does. */
export default {
  'creation-takes-no-such-verifier': deviation({
    violates: 'account-create/account-has-the-given-verifier',
    // One in 256 verifiers is so.
    alsoBreaks: ['*'],
    families,
    says: 'account/create takes a verifier that begins with a zero byte for one of a wrong length.',
    wrap: refusing(
      'accountCreate',
      () => refused('srp.verifier'),
      ({ input }) => isShort(((input.body as Fields).srp as Fields).verifier),
    ),
  }),
  'reset-takes-no-such-verifier': deviation({
    violates: 'account-reset/new-password-is-accepted',
    alsoBreaks: ['*'],
    families,
    says: 'account/reset takes a verifier that begins with a zero byte for one of a wrong length.',
    wrap: {
      'srpPasswords.reset': (next) => (uid, password) => {
        if (isShort(password.verifier.verifier)) throw refused('bundle');
        return next(uid, password);
      },
    },
  }),
  'finish-takes-no-such-a': deviation({
    violates: 'auth-finish/right-proof-is-accepted',
    alsoBreaks: ['*'],
    families,
    says: 'auth/finish takes an A that begins with a zero byte for one of a wrong length.',
    wrap: around('authFinish', async ({ input, next }) => {
      const answer = await next(input);
      if (isShort((input.body as Fields).A)) throw refused('A');
      return answer;
    }),
  }),
};
