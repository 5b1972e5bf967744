import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('sessionAuthStart', {
  casts: ['key-server'],
  plain: async (cast) => ({ body: { email: (await cast.account()).email } }),
});
