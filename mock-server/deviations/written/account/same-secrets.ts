import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** What accounts were made with, for each email that it was first seen with. */
const seen = memory(() => new Map<string, string>());

/** What accounts changed to, for each uid that it was first seen with. */
const changedTo = memory(() => new Map<string, string>());

/** Refuses to make an account with a secret that another account was made with. */
const alone = (secret: (body: Fields) => unknown) =>
  around('accountCreate', ({ input, next, world }) => {
    const body = input.body as Fields;
    const [value, email] = [String(secret(body)), String(body.email)];
    const known = seen(world);
    if ((known.get(value) ?? email) !== email)
      throw new DomainError('InvalidParameter', { validation: 'the value is taken' });
    known.set(value, email);
    return next(input);
  });

/** Refuses to change to a value that another account changed to before. */
function changedAlone(field: 'authPW' | 'wrapKb') {
  return deviation({
    violates: 'password-change-finish/response-200',
    families: ['onepw'],
    says: `password/change/finish refuses the ${field} that another account has changed to.`,
    wrap: around('passwordChangeFinish', ({ input, next, world }) => {
      const [value, uid] = [String((input.body as Fields)[field]), input.token?.uid ?? ''];
      const known = changedTo(world);
      if ((known.get(value) ?? uid) !== uid) throw new DomainError('InvalidParameter', { validation: 'it is taken' });
      known.set(value, uid);
      return next(input);
    }),
  });
}

/** Faults of operations where two people happen to have the same. */
export default {
  'refuses-the-password-of-another': deviation({
    violates: 'account-create/response-200',
    families: ['onepw'],
    says: 'account/create refuses an authPW that another account was made with.',
    wrap: alone(({ authPW }) => authPW),
  }),
  'refuses-the-srp-salt-of-another': deviation({
    violates: 'account-create/response-200',
    families: ['srp'],
    says: 'account/create refuses an SRP salt that another account was made with.',
    wrap: alone(({ srp }) => (srp as Fields).salt),
  }),
  'refuses-the-salt-of-another': deviation({
    violates: 'account-create/response-200',
    families: ['key-server'],
    says: 'account/create refuses a salt that another account was made with.',
    wrap: alone(({ salt }) => salt),
  }),
  'changes-refuse-the-password-of-another': changedAlone('authPW'),
  'changes-refuse-the-wrap-kb-of-another': changedAlone('wrapKb'),
};
