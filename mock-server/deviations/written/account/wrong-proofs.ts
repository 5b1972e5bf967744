import { deviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { refusing } from '../../refusing.js';

/** account/login answers another failure than the one it met, in some circumstances. */
function inPlaceOf(met: FailureName, told: 'UnknownAccount' | 'IncorrectPassword', when: (run: Run) => boolean): Wraps {
  return around('accountLogin', async (run) => {
    try {
      return await run.next(run.input);
    } catch (error) {
      if (!(error instanceof DomainError) || error.failure !== met || !when(run)) throw error;
      const email = String((run.input.body as Fields).email);
      throw told === 'UnknownAccount' ? new DomainError(told, { email }) : new DomainError(told);
    }
  });
}

const wantsKeys = ({ input }: Run): boolean => (input.query as Fields).keys === true;

function accountOf({ input, world }: Run) {
  return world.accounts.findByEmail(String((input.body as Fields).email));
}

/** Who gives the right password with another spelling of the address is told that it is a wrong one. */
function mistakingTheSpelling(operation: string, field: string, path: string) {
  return deviation({
    violates: `${path.replaceAll('/', '-')}/errno-120`,
    families: ['onepw'],
    says: `${path} answers 103 to the right password with another spelling of the address.`,
    wrap: refusing(
      operation,
      () => new DomainError('IncorrectPassword'),
      (run) => {
        const [account, body] = [accountOf(run), run.input.body as Fields];
        if (account === undefined || account.email === body.email) return false;
        return run.world.passwords.matches(account, String(body[field]).toLowerCase());
      },
    ),
  });
}

/** Faults of refusals that are right in one circumstance and wrong in another. */
export default {
  'keys-of-nobody-are-a-wrong-password': deviation({
    violates: 'account-login/errno-102',
    families: ['onepw'],
    says: 'account/login with keys=true answers 103 where nobody has the address.',
    wrap: inPlaceOf('UnknownAccount', 'IncorrectPassword', wantsKeys),
  }),
  'wrong-passwords-for-keys-are-of-nobody': deviation({
    violates: 'account-login/errno-103',
    families: ['onepw'],
    says: 'account/login with keys=true answers 102 to a wrong password.',
    wrap: inPlaceOf('IncorrectPassword', 'UnknownAccount', wantsKeys),
  }),
  'spellings-for-keys-are-of-nobody': deviation({
    violates: 'account-login/errno-120',
    families: ['onepw'],
    says: 'account/login with keys=true answers 102 to another spelling of the address.',
    wrap: inPlaceOf('IncorrectEmailCase', 'UnknownAccount', wantsKeys),
  }),
  'spellings-of-the-verified-are-wrong-passwords': deviation({
    violates: 'account-login/errno-120',
    // Where a case needs such a refusal to go on.
    alsoBreaks: ['*'],
    families: ['onepw'],
    says: 'account/login answers 103 to another spelling of an address that is verified.',
    wrap: inPlaceOf('IncorrectEmailCase', 'IncorrectPassword', (run) => accountOf(run)?.emailVerified === true),
  }),
  'spellings-after-a-new-password-are-wrong-passwords': deviation({
    violates: 'account-login/errno-120',
    alsoBreaks: ['*'],
    families: ['onepw'],
    says: 'account/login answers 103 to another spelling of an address whose account has a new password.',
    wrap: inPlaceOf('IncorrectEmailCase', 'IncorrectPassword', (run) => {
      const account = accountOf(run);
      return account !== undefined && account.verifierSetAt !== account.createdAt;
    }),
  }),
  'right-passwords-for-another-spelling-sign-nobody-in': mistakingTheSpelling(
    'accountLogin',
    'authPW',
    'account/login',
  ),
  'right-passwords-for-another-spelling-change-nothing': mistakingTheSpelling(
    'passwordChangeStart',
    'oldAuthPW',
    'password/change/start',
  ),
  'right-passwords-for-another-spelling-destroy-nothing': mistakingTheSpelling(
    'accountDestroy',
    'authPW',
    'account/destroy',
  ),
};
