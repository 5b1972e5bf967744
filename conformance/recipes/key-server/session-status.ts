import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('sessionStatus', {
  casts: ['key-server'],
  plain: async (cast) => ({ as: (await cast.account()).session }),
});
