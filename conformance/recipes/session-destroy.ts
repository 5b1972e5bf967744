import type { AccountCast } from '../cast/account-cast.js';
import { defineRecipe, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

export default defineRecipe('sessionDestroy', {
  casts: ['onepw', 'srp'],
  plain: async (cast) => ({ as: (await cast.account()).session, body: {} }),
  variants: { 'from-login': variant<AccountCast>(async (cast) => ({ as: await sessionOfLogin(cast), body: {} })) },
  // Its signature is accepted, and what cannot be read as JSON destroys nothing (line 717).
  repeatable: async (cast) => ({ as: (await cast.account()).session, bytes: Buffer.from('{') }),
});
