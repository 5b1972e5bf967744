import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('accountDestroy', {
  casts: ['srp'],
  plain: async (cast) => ({ as: await cast.authToken(await cast.accountAlone()), body: {} }),
  // Every accepted request uses the authToken up (line 376).
  repeatable: null,
});
