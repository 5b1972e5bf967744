import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Uids of accounts that were made with a preVerifyToken. */
const vouchedFor = memory(() => new Set<string>());

const body = ({ input }: Run): Fields => input.body as Fields;
const wantsKeys = ({ input }: Run): boolean => (input.query as Fields).keys === true;

/** Some creations replace an account whose address is verified. */
function replacing(says: string, when: (run: Run, taken: AccountRow) => boolean) {
  return deviation({
    violates: 'account-create/errno-101',
    // Whose account is replaced has other sessions and keys.
    alsoBreaks: ['account-create/refused-*'],
    families: ['onepw'],
    says,
    wrap: around('accountCreate', async (run) => {
      const { input, next, world } = run;
      const taken = world.accounts.findByEmail(String(body(run).email));
      if (taken?.emailVerified === true && when(run, taken)) world.accounts.destroy(taken);
      const answer = await next(input);
      const { uid } = (answer.body ?? {}) as Fields;
      if (body(run).preVerifyToken !== undefined) vouchedFor(world).add(String(uid));
      return answer;
    }),
  });
}

/** An address that is taken is free in some circumstances, or refused in other words. */
export default {
  'is-free-for-who-wants-keys': replacing('account/create with keys=true replaces a verified account.', wantsKeys),
  'is-free-for-a-service': replacing(
    'account/create with a service replaces a verified account.',
    (run) => body(run).service !== undefined,
  ),
  'is-free-for-who-brings-a-voucher': replacing(
    'account/create with a preVerifyToken replaces a verified account.',
    (run) => body(run).preVerifyToken !== undefined,
  ),
  'is-free-where-somebody-vouched-for-it': replacing(
    'account/create replaces an account for whose address an issuer vouched.',
    ({ world }, { uid }) => vouchedFor(world).has(uid),
  ),
  'is-an-invalid-parameter-for-keys': deviation({
    violates: 'account-create/errno-101',
    families: ['onepw'],
    says: 'account/create with keys=true answers 107 for an address that is taken.',
    wrap: around('accountCreate', async (run) => {
      try {
        return await run.next(run.input);
      } catch (error) {
        if (error instanceof DomainError && error.failure === 'AccountExists' && wantsKeys(run))
          throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['email'] } });
        throw error;
      }
    }),
  }),
};
