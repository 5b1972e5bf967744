import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('accountDestroy', {
  async plain(cast) {
    const { email, authPW } = await cast.account();
    return { body: { email, authPW } };
  },
});
