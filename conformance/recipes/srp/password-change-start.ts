import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('passwordChangeStart', {
  casts: ['srp'],
  plain: async (cast) => ({ as: await cast.authToken(await cast.accountAlone()), body: {} }),
  // Every accepted request uses the authToken up (line 940).
  repeatable: null,
});
