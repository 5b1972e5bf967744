import { DomainError, type FailureName } from '../domain/domain-error.js';
import type { AccountRow } from '../domain/rows.js';
import type { Wraps } from '../seams.js';
import { around, type Fields, type Run } from './at-operation.js';

/**
 * An operation that refuses a request for this reason does something more to the account that has the address of the
 * body. What `act` throws takes the place of the refusal.
 */
export function afterARefusal(
  operation: string,
  failure: FailureName,
  act: (account: AccountRow, run: Run) => void,
): Wraps {
  return around(operation, async (run) => {
    const { input, next, world } = run;
    try {
      return await next(input);
    } catch (error) {
      const account = world.accounts.findByEmail(String((input.body as Fields).email));
      if (error instanceof DomainError && error.failure === failure && account !== undefined) act(account, run);
      throw error;
    }
  });
}
