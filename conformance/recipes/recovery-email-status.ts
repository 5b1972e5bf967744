import type { AccountCast } from '../cast/account-cast.js';
import { defineRecipe, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

export default defineRecipe('recoveryEmailStatus', {
  casts: ['onepw', 'srp'],
  plain: async (cast) => ({ as: (await cast.account()).session }),
  variants: { 'from-login': variant<AccountCast>(async (cast) => ({ as: await sessionOfLogin(cast) })) },
});
