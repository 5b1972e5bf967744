import { defineRecipe, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

export default defineRecipe('recoveryEmailStatus', {
  plain: async (cast) => ({ as: (await cast.account()).session }),
  variants: { 'from-login': variant(async (cast) => ({ as: await sessionOfLogin(cast) })) },
});
