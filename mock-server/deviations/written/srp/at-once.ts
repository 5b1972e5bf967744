import { deviation } from '../../../deviation.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { accountOf } from './_emails.js';
import { families } from './_family.js';

/** How long a creation waits for a second one of its address; without one it goes on alone. */
const WAIT_MS = 50;

/** By the hex of an address: what lets the creation go on that came first. */
const waiting = memory(() => new Map<string, () => void>());

/** Faults that show where two requests come at the same time. */
export default {
  'two-creations-are-served': deviation({
    violates: 'account-create/errno-101',
    families,
    says: 'Two requests of account/create that come at once with the same address are both served.',
    wrap: around('accountCreate', async ({ input, world, next }) => {
      const email = String((input.body as Fields).email);
      if (accountOf(world, input.body) !== undefined) return next(input);
      const first = waiting(world).get(email);
      if (first !== undefined) {
        first();
        return { status: 200, body: { uid: world.accounts.newUid() }, headers: {} };
      }
      await new Promise<void>((resolve) => {
        waiting(world).set(email, resolve);
        setTimeout(resolve, WAIT_MS);
      });
      waiting(world).delete(email);
      return next(input);
    }),
  }),
};
