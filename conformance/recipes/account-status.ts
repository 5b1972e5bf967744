import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('accountStatus', {
  plain: async (cast) => ({ query: { uid: (await cast.account()).uid } }),
});
