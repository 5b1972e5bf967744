import { deviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import { afterARefusal } from '../../after-a-refusal.js';
import type { Fields } from '../../at-operation.js';

/** An operation takes one failure for another with some accounts or some requests. */
function mistaking(
  operation: string,
  failure: FailureName,
  other: FailureName,
  when: (account: AccountRow, query: Fields) => boolean,
): Wraps {
  return afterARefusal(operation, failure, (account, { input }) => {
    if (when(account, input.query as Fields)) throw new DomainError(other, { email: account.email });
  });
}

const hasANewPassword = ({ verifierSetAt, createdAt }: AccountRow) => verifierSetAt !== createdAt;

/** Faults in what somebody is told who gives a wrong password or another spelling. */
export default {
  'with-keys-a-wrong-password-is-a-bad-token': deviation({
    violates: 'account-login/errno-103',
    families: ['onepw'],
    says: 'With `keys=true` account/login answers 110 to a wrong password.',
    wrap: mistaking('accountLogin', 'IncorrectPassword', 'InvalidToken', (_account, { keys }) => keys === true),
  }),
  'after-a-change-spellings-are-wrong-passwords': deviation({
    violates: 'account-login/errno-120',
    families: ['onepw'],
    says: 'Once the password was replaced account/login answers 103 to another spelling of the address.',
    wrap: mistaking('accountLogin', 'IncorrectEmailCase', 'IncorrectPassword', hasANewPassword),
  }),
  'a-further-change-tells-no-spelling': deviation({
    violates: 'password-change-start/errno-120',
    families: ['onepw'],
    says: 'Once the password was replaced password/change/start answers 102 to another spelling of the address.',
    wrap: mistaking('passwordChangeStart', 'IncorrectEmailCase', 'UnknownAccount', hasANewPassword),
  }),
  'verified-accounts-are-unknown-to-wrong-passwords': deviation({
    violates: 'account-destroy/errno-103',
    families: ['onepw'],
    says: 'account/destroy answers 102 to a wrong password where the address is verified.',
    wrap: mistaking('accountDestroy', 'IncorrectPassword', 'UnknownAccount', ({ emailVerified }) => emailVerified),
  }),
};
