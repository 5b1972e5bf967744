import type { AccountCast } from '../cast/account-cast.js';
import type { Cast } from '../cast/cast.js';
import type { Credential } from '../cast/credential.js';
import { defineRecipe, variant } from '../requests/recipe.js';
import { registerDevice, sessionOfLogin } from '../requests/recipe-steps.js';

async function withDevice(cast: Cast, session: Credential): Promise<Credential> {
  await registerDevice(cast, session);
  return session;
}

/** Where devices register there are variants with some, so that the list shows what an item looks like. */
export default defineRecipe('accountDevices', {
  casts: ['onepw', 'srp'],
  plain: async (cast) => ({ as: (await cast.account()).session }),
  variants: {
    'from-login': variant<AccountCast>(async (cast) => ({ as: await sessionOfLogin(cast) })),
    'one-device': variant<AccountCast>(
      async (cast) => ({ as: await withDevice(cast, (await cast.account()).session) }),
      [],
      ['accountDevice'],
    ),
    'two-devices': variant<AccountCast>(
      async (cast) => {
        const account = await cast.account();
        await registerDevice(cast, await sessionOfLogin(cast, account));
        return { as: await withDevice(cast, account.session) };
      },
      [],
      ['accountDevice'],
    ),
  },
});
