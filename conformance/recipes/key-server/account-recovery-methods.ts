import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('accountRecoveryMethods', {
  casts: ['key-server'],
  plain: async (cast) => ({ as: (await cast.account()).session }),
});
