import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('accountStatusPost', {
  plain: async (cast) => ({ body: { email: (await cast.account()).email } }),
});
